# Les huit étapes avec leurs tâches, et la vue d’ensemble d’un programme.
stage-definition = Définition
stage-organisations = Organisations
stage-design = Conception
stage-launch = Lancement
stage-recruitment = Recrutement et appariement
stage-training = Formation
stage-support = Accompagnement
stage-evaluation = Évaluation
stages-title = Étapes et tâches
stages-label = Étape du programme
stages-week = { $name }, semaine { $n } sur { $of }
stages-open = { $n ->
    [one] { $n } tâche ouverte
   *[other] { $n } tâches ouvertes
}
stages-overdue = { $n ->
    [one] { $n } tâche en retard
   *[other] { $n } tâches en retard
}
stages-done = faite
stages-none = Le programme n’a pas encore de tâches
stages-none-how = Commencez par les tâches habituelles de sa forme, chacune avec un responsable. Vous pouvez modifier et retirer chacune, et ajouter les vôtres.
stages-none-cohort = { $name } n’a pas encore de tâches
stages-none-cohort-how = Commencez par les tâches habituelles, avec des échéances d’après les dates de la cohorte. Vous pouvez modifier et retirer chacune, et ajouter les vôtres.
stages-begin = Ajouter les tâches habituelles
stages-dates = { $n ->
    [one] { $n } tâche n’a pas l’échéance qui va avec les dates de la cohorte
   *[other] { $n } tâches n’ont pas les échéances qui vont avec les dates de la cohorte
}
stages-dates-how = Ce sont des tâches habituelles encore ouvertes, sans échéance ou avec une échéance d’après d’anciennes dates. Elles peuvent recevoir celles qui vont avec les dates actuelles. Les tâches dont quelqu’un a fixé l’échéance restent comme elles sont. Vous pouvez revenir en arrière.
stages-dates-give = Fixer leurs échéances d’après les dates de la cohorte
stages-cohort-current = La cohorte actuelle
task-new = Ajouter une tâche
task-edit = Modifier la tâche
task-edit-named = Modifier : { $name }
task-change = Modifier
task-save = Enregistrer la tâche
task-remove = Retirer la tâche
task-words = Ce qui est à faire
task-words-hint = Commencez par un verbe
task-stage = Étape
task-cohort = Cohorte
task-cohort-hint = Les tâches sans cohorte sont celles de tout le programme
task-cohort-none = Tout le programme
task-owner = Responsable
task-owner-hint = Un rôle ou une personne ; la tâche figure sur sa vue d’ensemble
task-owner-none = personne encore
task-owner-elsewhere = quelqu’un d’une autre organisation
task-owner-left = { $name } (ne fait plus partie de l’équipe du programme)
task-owner-left-elsewhere = quelqu’un qui ne fait plus partie de l’équipe du programme
task-owner-vacant = { $name } (personne n’a ce rôle)
task-due = Échéance
task-due-hint = Le dernier jour ; peut rester vide
task-note = Remarque
task-note-hint = Ce qui aide à la faire ; lisible par toutes les personnes qui font vivre le programme
task-until = jusqu’au { $name }
task-overdue = en retard
task-done = faite
task-shared = À faire pour votre propre organisation. Le bureau la coche quand chaque organisation a fait sa part.
task-shared-grades = Placer vos grades
task-tick = Marquer comme faite
task-tick-named = Marquer comme faite : { $name }
task-untick = Rouvrir
task-untick-named = Rouvrir : { $name }
task-search = Chercher des tâches
task-state = État
task-state-all = Toutes
task-state-open = Ouvertes
task-state-overdue = En retard
task-state-done = Faites
task-whose = Responsable
task-whose-all = Tout le monde
task-whose-mine = Moi
task-count = { $n ->
    [0] Aucune tâche
    [one] { $n } tâche
   *[other] { $n } tâches
}
task-none-found = Aucune tâche ne convient. Cherchez autre chose, ou affichez tout.
notice-tasks-begun = { $n ->
    [0] Les tâches habituelles sont déjà là.
    [one] { $n } tâche est ajoutée.
   *[other] { $n } tâches sont ajoutées.
}
notice-tasks-dated = { $n ->
    [0] Les tâches ont déjà ces échéances.
    [one] { $n } tâche a une nouvelle échéance.
   *[other] { $n } tâches ont de nouvelles échéances.
}
notice-tasks-dated-back = { $n ->
    [0] Rien n’a été rétabli : les échéances ont changé depuis.
    [one] { $n } tâche a retrouvé son ancienne échéance.
   *[other] { $n } tâches ont retrouvé leurs anciennes échéances.
}
notice-task-added = Ajoutée : { $name }
notice-task-changed = Enregistrée : { $name }
notice-task-done = Faite : { $name }
notice-task-undone = De nouveau ouverte : { $name }
notice-task-removed = Retirée : { $name }
notice-task-restored = De retour : { $name }
usual-purpose = Mettre par écrit la raison d’être et à qui le programme s’adresse
usual-benefits = Dire ce que les employeurs et les participants y gagnent
usual-targets = Fixer des objectifs mesurables
usual-partners = Dire combien de partenaires il faut, et pour quand
usual-approach = Parler avec des partenaires possibles : direction et ressources humaines
usual-volunteers = Trouver des mentors bénévoles
usual-champions = Trouver dans chaque organisation un appui aux ressources humaines et un autre à la direction
usual-coordinators = Faire nommer par chaque organisation une personne pour coordonner et une autre pour la suppléer
usual-competitors = Demander à chaque organisation avec qui elle est en concurrence
usual-decision = Décider : lancer ou non
usual-steering = Former le comité de pilotage et convenir de son mandat
usual-ladder = Convenir de l’échelle des niveaux
usual-grades = Placer les grades de chaque organisation sur l’échelle
usual-form = Écrire les formulaires de candidature
usual-policy = Convenir de la politique d’appariement avec le comité de pilotage
usual-letters = Relire les lettres et les rédiger dans les mots du programme
usual-event = Tenir l’événement de lancement pour la direction et les relais d’opinion
usual-promotion = Faire connaître le programme dans chaque organisation
usual-drop-ins = Tenir des permanences pour les curieux
usual-applications = Ouvrir les candidatures, et dire quand elles se ferment
usual-approval = Examiner chaque candidature de vos propres collègues
usual-matching = Faire l’appariement et regarder les binômes proposés
usual-review = Approuver ou refuser les binômes proposés de vos propres collègues
usual-publishing = Annoncer les binômes à tout le monde en même temps
usual-train-mentors = Former les mentors
usual-train-mentees = Former les personnes mentorées
usual-check-in = Demander à chaque binôme s’il a commencé
usual-circle = Tenir un cercle de supervision pour les mentors
usual-feedback = Tenir le premier tour de retours
usual-mentors-half = Demander aux mentors, à mi-parcours, comment cela se passe
usual-survey = Envoyer l’enquête de fin
usual-report = Écrire le rapport pour les partenaires et le comité de pilotage
usual-celebration = Fêter, avec remerciements et certificats
usual-lessons = Tirer les leçons pour la cohorte suivante
