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
letter-invitation-subject = { $inviter } vous invite : { $place }
letter-invitation-body =
    Bonjour { $name },

    { $inviter } vous invite à rejoindre { $place }. Votre rôle : { $role }.

    Le bouton ci-dessous montre ce qui vous est demandé, avant que vous n’acceptiez. Il fonctionne une seule fois, jusqu’au { $until }. Si vous n’attendiez pas cette lettre, laissez-la ; il ne se passera rien.
invitation-role = Ce rôle n’est pas possible ici : une organisation invite ses propres membres, et mentors et mentorés appartiennent à une cohorte.
invitation-has-role = Une personne avec cette adresse a déjà ce rôle
invitation-was-accepted = Cette invitation a été acceptée. Pour retirer le rôle, mettez-y fin sur la page de la personne.
invitation-handed-over = Ce rôle a déjà été proposé à quelqu’un d’autre. Reprenez d’abord cette offre.
