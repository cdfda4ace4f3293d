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
letter-invitation-subject = { $inviter } invites you to { $place }
letter-invitation-body =
    Hello { $name },

    { $inviter } invites you to { $place }. Your role: { $role }.

    The button below shows what you are asked to do, before you say yes. It works once, until { $until }. If you did not expect this letter, leave it; nothing happens.
invitation-role = This role cannot be had here: an organisation invites its own people, and mentors and mentees belong to a cohort.
invitation-has-role = Somebody with this address has this role already
invitation-was-accepted = This invitation has been accepted. To take the role away, end it on the person’s page.
invitation-handed-over = This role has been offered to somebody else already. Take that offer back first.
