# Les membres : les personnes d’un programme, les invitations, le passage de relais.
place-people = Personnes
members = Personnes
members-count = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
members-count-roles = { $people }, { $n ->
    [one] { $n } rôle
   *[other] { $n } rôles
}
members-search = Nom ou adresse
members-all-who = Toutes les personnes du programme. Qui a plusieurs rôles figure ici une fois pour chacun.
members-own-who = Les personnes de votre organisation. Les coordinateurs ne voient que les leurs ; personne d’une autre organisation ne voit cette liste.
members-caption = Les personnes et leurs rôles
members-none = Il n’y a encore personne.
members-none-found = Personne ne correspond à cette recherche.
members-export = Enregistrer en tableau (CSV)
member-name = Nom
member-role = Rôle
member-organisation = Organisation
member-of-none = Sans organisation
member-cohort = Cohorte
member-state = État
member-state-active = En cours
member-state-ended = Terminé
member-state-any = En cours et terminés
member-state-unreachable = Les lettres reviennent
member-unreachable = Depuis le { $name }, les lettres envoyées à cette adresse reviennent. Demandez une autre adresse ; elle se change sur la page du compte de la personne.
member-unreachable-noted = Depuis le { $name }, les lettres envoyées à cette adresse reviennent ; quelqu’un l’a noté à la main. Demandez une autre adresse ; elle se change sur la page du compte de la personne.
member-address = Adresse e-mail
member-since = Depuis
member-until = Jusqu’au
member-seen = Le journal note que vous avez consulté cette page.
member-about = À propos
member-pronouns = Pronoms
member-language = Langue
member-zone = Fuseau horaire
member-roles = Rôles
member-end = Mettre fin au rôle
member-resume = Rendre le rôle
member-suspended = Accès suspendu
member-role-above = Ce rôle n’est pas de ceux que vous pouvez donner ou retirer. Adressez-vous au pilote du programme.
member-has-role = Cette personne a déjà ce rôle.
notice-role-ended = { $name } n’a plus ce rôle : { $other }. Les pages de ce rôle lui sont désormais fermées.
notice-role-resumed = { $name } a de nouveau ce rôle : { $other }.
invite = Inviter des personnes
invite-what = Chaque personne reçoit une lettre avec un lien valable sept jours. Rien ne part avant que vous n’ayez tout revu.
invite-lone = Les personnes que vous invitez n’appartiennent à aucune organisation ; celles d’une organisation sont invitées par la personne qui la coordonne ou par le bureau du programme.
invite-organisation-hint = Pour les coordinateurs, les sponsors, les mentors et les personnes mentorées
invite-no-organisation = Aucune : un rôle de tout le programme
invite-cohort-hint = Pour les mentors et les personnes mentorées
invite-no-cohort = Aucune
invite-language = Langue de la lettre
invite-people = Personnes
invite-people-hint = Une personne par ligne : nom, adresse. Jusqu’à 500 lignes, aussi collées depuis un tableur.
invite-check = Continuer
invite-check-title = Revoyez avant l’envoi
invite-check-what = { $n ->
    [one] { $n } personne recevra une lettre :
   *[other] { $n } personnes recevront chacune une lettre :
}
invite-send = { $n ->
    [one] Envoyer { $n } invitation
   *[other] Envoyer { $n } invitations
}
invite-change = Modifier
invite-needs-organisation = Choisissez l’organisation à laquelle ce rôle appartient
invite-other-place = Vous vous occupez maintenant de { $name } ; à l’ouverture de ce formulaire, c’était une autre organisation. Vérifiez que ces personnes sont bien d’ici. Personne n’a encore été invité.
invite-needs-cohort = Choisissez la cohorte : mentors et personnes mentorées appartiennent à une cohorte
invite-has-not-joined = L’organisation ne participe pas à { $name }. Faites-la d’abord entrer, avec ses places
notice-invited = { $n ->
    [0] Il n’y avait rien à envoyer.
    [one] { $n } invitation est en route.
   *[other] { $n } invitations sont en route.
}
lines-number = Ligne { $n } :
lines-no-address = Ajoutez une adresse e-mail
lines-no-name = Ajoutez un nom avant l’adresse
lines-two-addresses = Ne laissez qu’une adresse
lines-too-much = Ne laissez qu’un nom et une adresse
lines-twice = Cette adresse figure déjà à la ligne { $n }
lines-many = Au plus { $most } personnes en même temps ; en voici { $n }
lines-wrong = { $n ->
    [one] { $n } ligne ne peut être lue telle quelle ; rien n’est parti
   *[other] { $n } lignes ne peuvent être lues telles quelles ; rien n’est parti
}
invitations = Invitations
invitations-count = { $n ->
    [one] { $n } invitation
   *[other] { $n } invitations
}
invitations-caption = Les invitations, les plus récentes d’abord
invitations-none = Personne n’a encore été invité.
invitations-none-found = Aucune invitation ne correspond à cette recherche.
invitations-none-chosen = Choisissez au moins une invitation ouverte ou expirée.
invitations-again-chosen = Renvoyer les invitations choisies
invitations-again-what = Chacune reçoit un nouveau lien, valable sept jours. Les liens des lettres précédentes ne fonctionnent plus.
invitations-again-all = Les renvoyer toutes : { $n }
invitation-is-open = invitation envoyée
invitation-is-expired = expirée
invitation-is-accepted = acceptée
invitation-is-withdrawn = retirée
invitation-is-closed = close
invitation-sent = Envoyée
invitation-do = Ce que vous pouvez faire
invitation-again = Renvoyer
invitation-again-of = Renvoyer : l’invitation de { $name }
invitation-withdraw = Retirer
invitation-withdraw-of = Retirer l’invitation de { $name }
notice-invitation-withdrawn = L’invitation de { $name } est retirée ; son lien le dit.
notice-invitation-resumed = L’invitation de { $name } est rétablie, et une lettre avec un nouveau lien est en route.
invitation-is-another = Cette personne a déjà été invitée de nouveau, ou a déjà ce rôle. Rien n’a changé.
hand-over-title = Transmettre le rôle de coordination chez { $name }
hand-over-what = Le rôle de coordination passe à quelqu’un d’autre. Il reste où il est jusqu’à l’acceptation ; d’ici là, vous pouvez retirer la proposition.
hand-over-offered = Proposé, pas encore accepté
hand-over-undo = Retirer la proposition
hand-over-nothing = Seuls le bureau du programme ou la personne qui coordonne peuvent transmettre ce rôle.
hand-over-from = Le rôle de qui
hand-over-to = À qui
hand-over-to-hint = Le suppléant, ou une nouvelle personne dont vous donnez le nom et l’adresse
hand-over-new = Une nouvelle personne
hand-over-name-hint = Pour une nouvelle personne
hand-over-offer = Proposer le rôle
hand-over-who-sees = Le bureau du programme, la personne responsable des mentors et la coordination de l’organisation, suppléance comprise, voient la proposition. Le journal la note, et qui l’a acceptée.
hand-over-undo-how = Tant que la personne n’a pas accepté, vous pouvez retirer la proposition sur la page précédente. Ensuite, le bureau du programme peut mettre fin au nouveau rôle et rendre l’ancien, sur les pages de ces personnes.
offer-giver-told = Dès que vous proposez le rôle, une lettre en informe { $name }.
offer-ends-deputy = Au même moment, le rôle de suppléance de { $name } prend fin.
notice-handed-over = Le rôle a été proposé à { $name }. Rien ne change avant son acceptation.
lead-title = Qui pilote
lead-what = Les pilotes mènent le programme et décident ; une personne suppléante peut les remplacer. Un rôle est proposé par lettre et passe à l’autre personne dès qu’elle accepte.
lead-now = En ce moment
lead-nobody = Personne ne pilote ce programme.
lead-new = Nommer un pilote ou un suppléant
lead-role-hint = Un programme peut en avoir plusieurs
lead-to-hint = Une personne qui aide à mener le programme, ou toute autre par son nom et son adresse
lead-from = À la place de qui
lead-from-hint = La personne dont le rôle prend fin quand l’autre accepte
lead-from-nobody = De personne : en plus de celles qui ont le rôle
lead-from-other = Choisissez une personne qui a le rôle que vous proposez, ou personne
lead-has-role = Cette personne a déjà ce rôle
lead-check-title = Relisez la proposition
lead-check-letter = La personne reçoit une lettre avec un lien valable sept jours. Rien ne change avant qu’elle accepte.
lead-then-lead = Dès qu’elle accepte, elle pilote le programme : elle décide, et voit tout ce qui en fait partie, sauf ce qu’un binôme garde pour lui.
lead-then-deputy = Dès qu’elle accepte, elle peut remplacer le pilote et faire ce que celui-ci peut faire, sauf transmettre le rôle de pilote.
lead-then-coordinator = Dès qu’elle accepte, elle coordonne l’organisation : elle modifie son profil, voit ses membres, et invite mentors et personnes mentorées.
lead-then-ends = Au même moment, le rôle de { $name } prend fin. Une lettre l’en informe, et ses pages ne montrent plus que ce que ses autres rôles permettent.
lead-who-sees = Le bureau du programme, la personne responsable des mentors et l’administration de l’installation voient la proposition. Le journal la note, et qui l’a acceptée.
lead-undo = Tant que la personne n’a pas accepté, vous pouvez retirer la proposition sur la page précédente. Ensuite, un pilote peut mettre fin au nouveau rôle et rendre l’ancien, sur les pages de ces personnes.
lead-end-title = Mettre fin au rôle de pilote
lead-end-what = { $name } ne pilotera plus le programme dès la prochaine page ouverte. Les autres pilotes restent, et le journal le note.
lead-end-own = C’est votre propre rôle : vous ne pourrez pas vous le rendre. Un autre pilote le peut, sur votre page.
lead-end-undo = Vous pourrez rendre le rôle tout de suite, et à tout moment ensuite, sur la page de la personne.
lead-end-do = Mettre fin au rôle
lead-end-of = Mettre fin au rôle de { $name }
member-last-lead = Personne d’autre ne pilote ce programme. Nommez d’abord quelqu’un, à la place de cette personne ou en plus d’elle ; une fois la proposition acceptée, ce rôle pourra prendre fin.
