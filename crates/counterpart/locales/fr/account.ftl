# La connexion, le compte de chacun, et les lettres qui en parlent.
sign-in = Se connecter
sign-in-how = Aucun mot de passe. Nous envoyons à votre adresse une lettre avec un lien ; il fonctionne une seule fois, pendant dix minutes, dans ce navigateur.
sign-in-address = Adresse e-mail
sign-in-address-hint = Celle où arrivent les lettres de votre programme, ou votre seconde adresse
sign-in-send = M’envoyer un lien
code-title = Consultez votre messagerie
code-sent = Si { $name } est connue ici, une lettre avec un lien est en route. Cela peut prendre une minute.
code-how = Ouvrez le lien dans ce navigateur. Sur un autre appareil, il affiche six chiffres : tapez-les ici.
code-code = Code reçu
code-code-hint = Six chiffres
code-six = Tapez les six chiffres du code, et rien d’autre
code-wrong = Ce n’est pas le bon code. Il vous reste { $n ->
    [one] une tentative
   *[other] { $n } tentatives
 }.
code-spent = C’était le cinquième code erroné ; le lien ne fonctionne plus. Demandez-en un nouveau.
code-none = Aucune lettre n’est attendue dans ce navigateur, ou son lien est trop ancien. Demandez-en un nouveau.
code-nothing = Aucune lettre n’est attendue dans ce navigateur. Un lien est valable dix minutes.
code-no-letter = Pas de lettre ?
code-no-letter-how = Regardez dans les courriers indésirables. Après une minute, vous pouvez recevoir une autre lettre ; cinq au plus par quart d’heure.
code-again = Envoyer une autre lettre
code-other = Utiliser une autre adresse
code-lost = Si vous ne pouvez plus lire de lettres à aucune de vos adresses, adressez-vous à la personne qui gère Counterpart pour vos organisations : elle peut donner une nouvelle adresse à votre compte.
link-here = Le lien est bon. Vous vous connectez avec { $name }.
link-elsewhere-title = Tapez ce code là où vous l’avez demandé
link-elsewhere = Ce lien a été demandé dans un autre navigateur ou sur un autre appareil. Tapez-y ces six chiffres :
link-elsewhere-warning = Si vous n’avez rien demandé, fermez cette page et ne donnez le code à personne.
ended-title = Votre session est terminée
ended-what = Rien de ce que vous avez envoyé n’a été enregistré. Sans activité pendant un moment, la session se ferme, pour que personne d’autre ne continue à votre place.
ended-how = Ce que vous avez envoyé reste sur cette page et nulle part ailleurs. Connectez-vous dans un nouvel onglet, revenez à celui-ci et renvoyez le tout. Vous pouvez aussi copier ce que vous avez écrit.
ended-sign-in = Se connecter dans un nouvel onglet
ended-wrote = Ce que vous avez écrit, partie { $n }
ended-send = Envoyer de nouveau
link-new = Demander un nouveau lien
link-is-used = Ce lien a déjà servi
link-is-expired = Ce lien est trop ancien
link-is-spent = Ce lien ne fonctionne plus
link-is-unknown = Ce lien ne mène nulle part
link-how-used = Chaque lien fonctionne une seule fois. Si vous êtes encore connecté, il ne vous en faut pas d’autre.
link-how-expired = Un lien est valable dix minutes. Un nouveau mène à la même page.
link-how-spent = Un code erroné a été tapé cinq fois. Un nouveau lien mène à la même page.
link-how-unknown = Une partie s’est peut-être perdue en le copiant. Ouvrez-le depuis la lettre elle-même, ou demandez-en un nouveau.
notice-signed-out = Vous êtes déconnecté sur cet appareil.
set-up = Bienvenue dans Counterpart
set-up-how = C’est le premier démarrage. Le compte que vous ouvrez ici gère l’installation : il crée les programmes et s’occupe des comptes.
set-up-address-hint = Vous vous connecterez ensuite par un lien envoyé à cette adresse
set-up-do = Ouvrir le compte
set-up-gone = Ce lien n’ouvre aucun compte
set-up-gone-how = Le premier compte existe déjà, ou le lien a plus de sept jours. S’il n’y a pas encore de compte, redémarrez le serveur : il affiche un nouveau lien.
serve-set-up = Personne n’a encore de compte. Ouvrez ce lien pour créer le premier ; il fonctionne une seule fois : { $link }
account = Votre compte
account-name = Nom
account-name-hint = Tel qu’il doit figurer sur les pages de vos programmes
account-pronouns = Pronoms (facultatif)
account-pronouns-hint = Par exemple elle ; affichés à côté de votre nom
account-language = Langue
account-language-hint = De vos pages et de vos lettres
account-zone = Fuseau horaire
account-zone-hint = Les heures vous sont montrées dans ce fuseau
account-save = Enregistrer
link-for-sign-in = Pour se connecter
link-for-set-up = Pour ouvrir le premier compte
link-for-address = Pour confirmer une adresse
link-for-main-address = Pour accepter une autre adresse principale
account-start = Page d’accueil
account-hats = Rôles
account-no-hats = Vous n’avez actuellement de rôle dans aucun programme. Un programme vous invite par lettre.
account-changed-elsewhere = Votre compte a été modifié entre-temps sur une autre page ou un autre appareil.
notice-account-changed = Votre compte est modifié.
sessions = Où vous êtes connecté
sessions-staff = Dans vos rôles, vous voyez ce qui concerne d’autres personnes. Une session prend donc fin après une heure sans usage, et dans tous les cas après douze heures.
sessions-participant = Une session prend fin après quatorze jours sans usage, et dans tous les cas après trente jours, pour qu’un appareil que vous n’utilisez plus ne reste pas ouvert.
session-device = Appareil
session-since = Connexion
session-seen = Dernier usage
session-network = Réseau
session-end = Terminer
session-here = celle-ci
session-unknown = Navigateur inconnu
sessions-end-others = { $n ->
    [one] Terminer l’autre session
   *[other] Terminer les { $n } autres sessions
 }
notice-session-ended = La session est terminée.
notice-sessions-ended = { $n ->
    [0] Il n’y avait pas d’autre session.
    [one] Une autre session est terminée.
   *[other] { $n } autres sessions sont terminées.
 }
addresses = Vos adresses
addresses-why = Les lettres vont à l’adresse principale. Vous pouvez vous connecter avec chacune ; une seconde vous aidera donc le jour où vous perdrez la boîte de votre employeur.
address-main = adresse principale
address-make-main = En faire l’adresse principale
address-remove = Retirer
address-add = Ajouter une adresse
address-other = Une autre adresse e-mail
address-other-hint = Une adresse privée, par exemple. Nous y envoyons un lien ; seuls les administrateurs la voient.
address-remove-title = Retirer une adresse
address-remove-what = Vous ne pourrez plus vous connecter avec { $name }, et aucune lettre n’y arrivera plus, sauf une qui le dit ; vos autres adresses en sont averties aussi. Pour la retrouver, il faudra l’ajouter de nouveau et la confirmer par une lettre.
address-is-main = C’est votre adresse principale. Choisissez d’abord une autre adresse principale, vous pourrez ensuite retirer celle-ci.
address-send = Envoyer un lien
address-confirm = Confirmer
address-waiting = Une lettre est en route
address-waiting-new = Ouvrez dans ce navigateur le lien de la lettre envoyée à { $name }, ou tapez les six chiffres qu’il affiche ailleurs.
address-waiting-main = Une lettre est partie vers votre adresse principale actuelle. Ouvrez son lien dans ce navigateur, ou tapez les six chiffres qu’il affiche ailleurs ; { $name } sera alors la principale.
address-confirm-new = { $name } devient l’une de vos adresses. Vous pourrez vous connecter avec elle.
address-confirm-main = { $name } devient votre adresse principale : les lettres y iront.
address-elsewhere = Ce lien a été demandé dans un autre navigateur, ou vous n’êtes pas connecté ici. Tapez ces six chiffres là-bas, sur la page de vos adresses :
address-gone-how = Connectez-vous, ouvrez la page de vos adresses et demandez de nouveau.
notice-address-added = { $name } est maintenant l’une de vos adresses.
notice-main-address-changed = { $name } est maintenant votre adresse principale.
notice-address-removed = { $name } est retirée. Vous pouvez l’ajouter de nouveau.
notice-address-none = Rien n’est retiré : ce n’est pas l’une de vos autres adresses.
export = Vos données
export-how = Tout ce que Counterpart conserve sur vous, en un fichier : compte, adresses, rôles, invitations, appareils, liens, lettres, tâches, décisions, et ce que vous avez fait ou ce que d’autres ont fait sur votre compte. Le journal note que vous l’avez pris.
export-html = Télécharger pour lire
export-json = Télécharger pour une machine (JSON)
export-title = Ce que Counterpart conserve sur vous
export-nothing = Rien.
export-yes = oui
export-no = non
export-of-person = Compte
export-of-address = Adresses
export-of-membership = Rôles
export-of-invitation = Invitations reçues
export-of-session = Appareils
export-of-link = Liens
export-of-letter = Lettres
export-of-unsubscription = Lettres que vous avez arrêtées
export-of-task = Tâches qui sont les vôtres ou que vous avez faites
export-of-decision = Décisions que vous avez consignées
export-of-journal = Journal des actes
export-column-name = Nom
export-column-pronouns = Pronoms
export-column-language = Langue
export-column-zone = Fuseau horaire
export-column-is_admin = Gère l’installation
export-column-created_at = Début
export-column-suspended_at = Suspension
export-column-bounced_at = Lettres revenues
export-column-bounce_noted = Noté à la main que les lettres reviennent
export-column-address = Adresse
export-column-is_main = Adresse principale
export-column-confirmed_at = Confirmation
export-column-role = Rôle
export-column-programme = Programme
export-column-organisation = Organisation
export-column-cohort = Cohorte
export-column-started_at = Depuis
export-column-ended_at = Jusqu’à
export-column-sendings = Lettres envoyées
export-column-sent_at = Envoi
export-column-expires_at = Valable jusqu’à
export-column-accepted_at = Acceptation
export-column-withdrawn_at = Retrait
export-column-device = Appareil
export-column-network = Réseau
export-column-seen_at = Dernier usage
export-column-purpose = But
export-column-next = Mène à
export-column-tries = Codes erronés
export-column-used_at = Usage
export-column-kind = Sorte
export-column-subject = Objet
export-column-body = Texte
export-column-state = État
export-column-attempts = Tentatives
export-column-error = Pourquoi pas
export-column-at = Quand
export-column-act = Quoi
export-column-words = Au sujet de
letter-sign-in-subject = Votre lien de connexion
letter-sign-in-body =
    Bonjour { $name },

    Quelqu’un, sans doute vous, a demandé à se connecter à Counterpart. Le bouton ci-dessous vous connecte. Il fonctionne une seule fois, pendant dix minutes, dans le navigateur qui l’a demandé ; ailleurs, il affiche un code à taper là-bas.

    Si ce n’était pas vous, ne faites rien : sans cette lettre, personne n’entre.
letter-confirm-address-subject = Confirmez votre adresse
letter-confirm-address-body =
    Bonjour { $name },

    Vous avez demandé l’ajout de { $address } à votre compte. Le bouton ci-dessous le confirme, dans les dix minutes.

    Si vous n’avez rien demandé, ignorez cette lettre ; il ne se passera rien.
letter-confirm-main-address-subject = Une autre adresse principale ?
letter-confirm-main-address-body =
    Bonjour { $name },

    Vous avez demandé que vos lettres aillent désormais à { $address }. Le bouton ci-dessous donne votre accord, dans les dix minutes.

    Si vous n’avez rien demandé, quelqu’un utilise votre compte : connectez-vous et terminez les autres sessions.
letter-address-added-subject = Une adresse a été ajoutée à votre compte
letter-address-added-body =
    Bonjour { $name },

    { $address } a été ajoutée à votre compte ; on peut se connecter avec elle. Si ce n’était pas vous, connectez-vous, retirez-la et terminez les autres sessions.
letter-address-removed-subject = Une adresse a été retirée de votre compte
letter-address-removed-body =
    Bonjour { $name },

    { $address } a été retirée de votre compte. Si ce n’était pas vous, connectez-vous, terminez les autres sessions et ajoutez-la de nouveau.
letter-main-address-changed-subject = Vos lettres vont à une autre adresse
letter-main-address-changed-body =
    Bonjour { $name },

    { $address } est maintenant l’adresse principale de votre compte, et vos lettres y vont. Si ce n’était pas vous, prévenez la personne qui gère Counterpart pour vos organisations.
letter-recovered-subject = Votre compte a une nouvelle adresse principale
letter-recovered-body =
    Bonjour { $name },

    À votre demande, un administrateur a donné à votre compte une nouvelle adresse principale : { $address }. Toutes les sessions ont été terminées. Si vous n’avez rien demandé, prévenez tout de suite la personne qui gère Counterpart pour vos organisations.
letter-admin-made-subject = Vous êtes désormais administrateur de Counterpart
letter-admin-made-body =
    Bonjour { $name },

    Vous êtes désormais administrateur : vous gérez Counterpart pour les organisations qui s’en servent. Connectez-vous, et vous trouverez « L’installation » en haut de chaque page. Fait par : { $inviter }.

    Si vous ne voulez pas de ce rôle, mettez-y fin sur la page de votre compte, sous « Comptes ». Si vous n’attendiez pas cette lettre, prévenez la personne qui gère Counterpart pour vos organisations.
letter-admin-ended-subject = Vous n’êtes plus administrateur de Counterpart
letter-admin-ended-body =
    Bonjour { $name },

    Votre rôle d’administrateur a pris fin, et ses pages vous sont désormais fermées. Votre compte et vos rôles dans les programmes restent les mêmes. Fait par : { $inviter }.

    Si c’est une erreur, adressez-vous à un autre administrateur : le rôle peut vous être rendu.
letter-other-admin-made-subject = { $other } est désormais administrateur de Counterpart
letter-other-admin-made-body =
    Bonjour { $name },

    { $other } est désormais administrateur et peut faire tout ce que vous pouvez faire. Fait par : { $inviter }.

    Si vous n’en saviez rien, demandez qui l’a fait. La page de { $other }, sous « Comptes », permet de mettre fin au rôle ; le journal dit qui a fait quoi.
letter-other-admin-ended-subject = { $other } n’est plus administrateur de Counterpart
letter-other-admin-ended-body =
    Bonjour { $name },

    { $other } était administrateur, comme vous, et ne l’est plus. Fait par : { $inviter }.

    Si vous n’en saviez rien, demandez qui l’a fait. La page de { $other }, sous « Comptes », permet de rendre le rôle ; le journal dit qui a fait quoi.
sign-in-nobody = Personne qui puisse se connecter n’a l’adresse { $address }.
help-sign-in = Afficher un lien de connexion, pour le cas où aucune lettre ne peut partir
help-sign-in-examples = Exemple : counterpart sign-in ada@example.org
    Le lien fonctionne une seule fois, pendant dix minutes, dans tout navigateur. Le journal note qu’il a été affiché.
help-sign-in-address = L’adresse d’un compte
admins-command-nobody = Aucun compte n’a l’adresse { $address }. Vérifiez l’orthographe ; c’est l’adresse avec laquelle la personne se connecte.
admins-command-made = { $name } est désormais administrateur. Des lettres en informent { $name } et tous les autres administrateurs.
admins-command-already = { $name } est déjà administrateur. Rien n’a changé.
admins-command-suspended = Le compte de { $name } est suspendu, et rien n’a changé. Nommez administrateur une autre personne, qui pourra réactiver ce compte.
help-admin = Nommer administrateur une personne qui a un compte, pour le cas où aucun administrateur ne peut se connecter
help-admin-examples = Exemple : counterpart admin ada@example.org
    Le journal le note, et la personne et tous les autres administrateurs reçoivent une lettre. Un administrateur revient en arrière sous « Comptes ».
help-admin-address = L’adresse d’un compte
help-sign-in-data = Le dossier des données ; counterpart-data par défaut
export-column-tried_at = Dernière tentative
export-column-stage = Étape
export-column-usual = Tâche habituelle
export-column-is_owner = À vous
export-column-due_on = Échéance
export-column-is_done_by = Faite par vous
export-column-done_at = Faite le
export-column-removed_at = Retirée le
export-column-verdict = Décision
export-column-reason = Motif
export-column-ready = Partenaires prêts
export-column-decided_at = Décidée le
