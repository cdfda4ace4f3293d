# Les personnes, les rôles et la connexion.
role-lead = pilote du programme
role-deputy = pilote suppléant
role-administrator = administration du programme
role-manager = responsable des mentors
role-coordinator = coordination
role-deputy-coordinator = coordination suppléante
role-steering = membre du comité de pilotage
role-sponsor = parrainage
role-trainer = formation
role-mentor = mentor
role-mentee = mentoré
hat-in-organisation = { $role }, { $organisation } ({ $programme })
hat-in-programme = { $role } ({ $programme })
