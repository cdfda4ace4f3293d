# People, roles and signing in.
role-lead = lead facilitator
role-deputy = deputy lead
role-administrator = programme administrator
role-manager = mentor manager
role-coordinator = coordinator
role-deputy-coordinator = deputy coordinator
role-steering = steering group member
role-sponsor = sponsor
role-trainer = trainer
role-mentor = mentor
role-mentee = mentee
hat-in-organisation = { $role }, { $organisation } · { $programme }
hat-in-programme = { $role } · { $programme }
