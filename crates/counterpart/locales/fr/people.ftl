# Les personnes, les rôles et la connexion.
role-lead = pilote du programme
role-deputy = pilote suppléant
role-administrator = administration du programme
role-manager = responsable des mentors
role-coordinator = coordination
role-deputy-coordinator = coordination suppléante
role-steering = membre du comité de pilotage
role-sponsor = sponsor
role-trainer = formation
role-mentor = mentor
role-mentee = personne mentorée
hat-in-organisation = { $role }, { $organisation } ({ $programme })
hat-in-programme = { $role } ({ $programme })
letter-invitation-subject = { $inviter } vous invite : { $place }
letter-invitation-body =
    Bonjour { $name },

    { $inviter } vous invite à rejoindre { $place }. Votre rôle : { $role }.

    Le bouton ci-dessous montre ce qui vous est demandé, avant que vous n’acceptiez. Il fonctionne une seule fois, jusqu’au { $until }. Si vous n’attendiez pas cette lettre, ignorez-la ; il ne se passera rien.
letter-lead-offered-subject = { $other } est invité à un rôle dans { $place } : { $role }
letter-lead-offered-body =
    Bonjour { $name },

    { $inviter } a proposé ce rôle à { $other } dans { $place } : { $role }. Votre propre rôle reste le même, et vous recevrez une autre lettre quand { $other } aura accepté.

    Si vous n’en saviez rien, parlez-en avec { $inviter }. La page « Qui pilote » montre la proposition, et l’on peut l’y retirer.
letter-lead-joined-subject = { $other } a désormais un rôle dans { $place } : { $role }
letter-lead-joined-body =
    Bonjour { $name },

    { $other } a accepté ce rôle dans { $place } : { $role }. { $inviter } l’avait proposé. Votre propre rôle reste le même.

    Si vous n’en saviez rien, parlez-en avec { $inviter }. Le journal du programme dit qui a fait quoi.
letter-forgetting-subject = Les membres de { $place } seront oubliés le { $day }
letter-forgetting-body =
    Bonjour { $name },

    { $place } est terminé. Le { $day }, Counterpart oubliera ses membres : les rôles, les invitations, les tâches et les lettres seront effacés, ainsi que les comptes qui n’ont pas d’autre rôle. Le nombre de mentors et de personnes mentorées reste, tout comme les personnes qui le pilotent.

    Si le programme continue, planifiez sa prochaine cohorte, ou dites à la page des réglages que tout le monde est gardé. S’il est archivé, sortez-le des archives. Après ce jour, cela ne pourra plus être annulé.
letter-role-offered-subject = Votre rôle dans { $place } a été proposé à { $other }
letter-role-offered-body =
    Bonjour { $name },

    { $inviter } a proposé votre rôle à { $other } : { $role }, { $place }. Il reste le vôtre tant que { $other } n’a pas accepté ; ensuite il prend fin.

    Si vous n’en saviez rien, parlez-en avec { $inviter }, qui peut encore retirer la proposition.
letter-role-taken-subject = { $other } a repris votre rôle dans { $place }
letter-role-taken-body =
    Bonjour { $name },

    { $other } a accepté le rôle qui était le vôtre : { $role }, { $place }. Votre rôle a pris fin, et ses pages vous sont désormais fermées.

    Merci pour ce que vous avez fait. Si c’est une erreur, parlez-en avec { $other } : le rôle peut vous être rendu.
invitation-role = Ce rôle ne peut pas être donné ici : une organisation invite ses propres membres, et mentors et personnes mentorées appartiennent à une cohorte.
invitation-has-role = Une personne avec cette adresse a déjà ce rôle
invitation-was-accepted = Cette invitation a été acceptée. Pour retirer le rôle, mettez-y fin sur la page de la personne.
invitation-handed-over = Ce rôle a déjà été proposé à quelqu’un d’autre. Retirez d’abord cette proposition.
role-admin = administration de l’installation
role-self = la personne elle-même
invitation-title-open = Vous avez reçu une invitation
invitation-title-expired = Cette invitation a expiré
invitation-title-accepted = Cette invitation a été acceptée
invitation-title-withdrawn = Cette invitation a été retirée
invitation-title-closed = Cette invitation est close
invitation-title-unknown = Ce lien ne fonctionne pas
invitation-how-expired = Une invitation est valable sept jours. Demandez à la personne qui vous a invité de la renvoyer.
invitation-how-accepted = Vous n’en avez plus besoin : connectez-vous avec votre adresse.
invitation-how-withdrawn = La personne qui vous a invité l’a reprise. Si vous pensez que c’est une erreur, parlez-lui-en.
invitation-elsewhere = Vous avez déjà ce rôle dans cette cohorte, par une autre organisation ou sans organisation. On ne l’a qu’une fois ; demandez à la personne qui vous y a invité, ou à la direction du programme, lequel garder.
invitation-how-closed = Plus personne ne peut y entrer : c’est archivé ou terminé. La personne qui vous a invité peut vous en dire plus.
invitation-how-unknown = Une lettre plus récente est peut-être arrivée depuis : seul le lien de la dernière fonctionne. Sinon, demandez à la personne qui vous a invité de la renvoyer.
invitation-programme = Programme
invitation-organisation = Organisation
invitation-cohort = Cohorte
invitation-your-role = Votre rôle
invitation-by = Invitation de
invitation-does-lead = Vous pilotez le programme : vous décidez, et vous voyez tout ce qui lui appartient, sauf ce qu’un binôme garde pour lui.
invitation-does-deputy = Vous suppléez le pilote du programme et pouvez faire ce qu’il peut, sauf transmettre ou retirer le rôle de pilote.
invitation-does-administrator = Vous faites le travail quotidien du programme pour son pilote : dates, tâches et lettres.
invitation-does-manager = Vous formez les binômes de mentors et de personnes mentorées.
invitation-does-coordinator = Vous représentez votre organisation et vous occupez de ses mentors et personnes mentorées.
invitation-does-deputy-coordinator = Vous suppléez la personne qui coordonne votre organisation.
invitation-does-steering = Avec une personne de chaque organisation, vous décidez de la conduite du programme. Vous voyez des chiffres, pas des personnes.
invitation-does-sponsor = Vous répondez du budget de votre organisation. Vous voyez ses chiffres, pas des personnes.
invitation-does-trainer = Vous animez des formations. Vous voyez vos propres séances.
invitation-does-mentor = Vous accordez environ une heure par mois à une personne d’une autre organisation. Ce que vous vous dites reste entre vous.
invitation-does-mentee = Vous rencontrez un mentor environ une heure par mois. Ce que vous vous dites reste entre vous.
invitation-new = Vérifiez votre nom et la façon dont vos pages doivent se lire. Le compte est à vous, quels que soient vos rôles et vos programmes.
invitation-known = Un compte avec cette adresse existe déjà. Acceptez, et nous envoyons un lien à cette adresse pour que vous puissiez vous connecter.
invitation-own = Le rôle s’ajoute à votre compte.
invitation-beside = Vous êtes connecté. Le rôle et l’adresse { $name } s’ajoutent à votre compte ; les lettres vont toujours à votre adresse principale.
invitation-accept-mine = Accepter avec mon compte
invitation-another = Si ce n’est pas pour vous
invitation-another-what = Une autre personne qui utilise ce navigateur peut ouvrir ici son propre compte. Vous serez alors déconnecté.
invitation-accept-new = Accepter avec un nouveau compte
invitation-accept = Accepter l’invitation
invitation-not = Si vous ne voulez pas, ignorez-la simplement. La personne qui vous a invité voit seulement qu’elle est ouverte.
notice-joined = Vous avez rejoint { $name }.
people = Comptes
people-count = { $n ->
    [one] Un compte
   *[other] { $n } comptes
 }
people-search = Nom ou adresse
people-state = État
people-state-all = Tous
people-state-active = Peuvent se connecter
people-state-suspended = Suspendus
people-state-admin = Administrateurs
people-none = Aucun compte ne correspond. Cherchez autre chose, ou affichez tout.
people-name = Nom
people-address = Adresse
people-roles = Rôles
people-since = Depuis
people-is-admin = administrateur
people-is-suspended = suspendu
people-no-roles = Aucun, dans aucun programme, actuellement.
people-suspended-since = Suspendu depuis : { $name }. La connexion est impossible.
people-addresses = Adresses e-mail
people-signed-in = Connexions
reached-return = Les lettres envoyées à cette adresse reviennent
reached-how = Pour les lettres qui vous sont revenues, à vous ou à quelqu’un d’autre, et que Counterpart ne voit pas. Qui s’occupe de cette personne le voit, et elle-même aussi, sur la vue d’ensemble de son programme ; le journal le note. Vous pouvez revenir en arrière ici.
reached-arrive = Les lettres arrivent de nouveau
notice-letters-return = C’est noté : les lettres envoyées à { $name } reviennent. Cela reste noté jusqu’à ce que quelqu’un dise qu’elles arrivent de nouveau, ou que les lettres aillent à une autre adresse.
notice-letters-arrive = C’est noté : les lettres envoyées à { $name } arrivent de nouveau.
people-sessions = { $n ->
    [0] Connecté nulle part.
    [one] Connecté sur un appareil.
   *[other] Connecté sur { $n } appareils.
 }
people-end-sessions = { $n ->
    [one] Terminer la session
   *[other] Terminer les { $n } sessions
 }
people-suspend = Suspendre le compte
people-suspend-how = La personne est aussitôt déconnectée partout et ne peut plus se connecter tant que vous n’avez pas réactivé le compte. Ses rôles et ses données restent.
people-resume = Réactiver le compte
people-not-yourself = Vous ne pouvez pas suspendre votre propre compte. Adressez-vous à un autre administrateur.
people-last-admin = Personne d’autre ne pourrait alors se connecter comme administrateur. Nommez d’abord un autre administrateur.
admins-make = Nommer { $name } administrateur
admins-make-may = Un administrateur gère Counterpart pour toutes les organisations qui s’en servent : il crée des programmes et dit qui les pilote, suspend des comptes et leur donne de nouvelles adresses, voit ce qu’est devenue chaque lettre, lit tout le journal, nomme d’autres administrateurs et met fin à leur rôle.
admins-make-not = Ce qui se trouve dans un programme, il ne le voit qu’avec un rôle à lui dans ce programme. Comme tous ceux qui s’occupent d’autres personnes, un administrateur est déconnecté après une heure sans activité, et douze heures après la connexion.
admins-make-undo = Vous pouvez revenir en arrière à tout moment : mettez fin au rôle de { $name } sur cette page. { $name } peut aussi y mettre fin.
admins-make-do = Nommer administrateur
admins-told = { $name } et tous les autres administrateurs reçoivent une lettre qui dit qui l’a fait ; vous aussi. Le journal le note.
admins-told-own = Vous et tous les autres administrateurs recevez une lettre qui le dit. Le journal le note.
admins-suspended = Un compte suspendu ne peut pas devenir celui d’un administrateur. Réactivez d’abord le compte.
admins-end = Mettre fin au rôle d’administrateur de { $name }
admins-end-what = Dès le prochain clic, les pages de l’installation sont fermées à { $name }. Le compte et les rôles dans les programmes restent les mêmes.
admins-end-undo = Vous pouvez revenir en arrière à tout moment : nommez de nouveau { $name } administrateur.
admins-end-own = Dès le prochain clic, les pages de l’installation vous sont fermées. Votre compte et vos rôles dans les programmes restent les mêmes.
admins-end-own-undo = Vous ne pouvez pas revenir en arrière vous-même : un autre administrateur peut vous rendre le rôle.
admins-end-do = Mettre fin au rôle
admins-end-choose = Choisir quelqu’un d’autre
notice-admin-made = { $name } est désormais administrateur. { $name } et tous les autres administrateurs reçoivent une lettre.
notice-admin-ended = { $name } n’est plus administrateur. { $name } et tous les autres administrateurs reçoivent une lettre.
notice-admin-ended-own = Vous n’êtes plus administrateur. Si c’est une erreur, adressez-vous à un autre administrateur.
people-address-taken = Un autre compte a cette adresse
notice-person-suspended = { $name } est suspendu et déconnecté partout.
notice-person-resumed = { $name } peut de nouveau se connecter.
notice-persons-sessions-ended = { $n ->
    [0] { $name } n’avait aucune session.
    [one] Une session de { $name } est terminée.
   *[other] { $n } sessions de { $name } sont terminées.
 }
recover = Donner au compte une nouvelle adresse principale
recover-how = Pour qui ne peut plus lire de lettres à aucune de ses adresses. Assurez-vous d’abord de l’identité de la personne : appelez-la à un numéro connu, ou interrogez son coordinateur. Toutes les sessions du compte prennent fin.
recover-told = { $n ->
    [one] La nouvelle adresse et celle connue jusqu’ici sont prévenues.
   *[other] La nouvelle adresse et les { $n } connues jusqu’ici sont prévenues.
 }
recover-address = Nouvelle adresse principale
recover-check = Comment avez-vous vérifié qui demande ?
recover-check-hint = Le journal le note
recover-drop = Les adresses précédentes n’ouvrent plus le compte
recover-do = Changer l’adresse et prévenir
notice-person-recovered = { $name } a une nouvelle adresse principale et en est informé.
role-server = le serveur
role-command = une commande sur le serveur
role-reader = la personne qui lit une lettre
