# La démonstration.
demo-title = Faites le tour
demo-what = Ceci est une démonstration, sur cette machine seulement : un consortium fictif, avec une cohorte achevée et une en cours. Choisissez dans quel rôle entrer. Modifiez ce que vous voulez ; à l’arrêt, tout est oublié.
demo-enter = Entrer
demo-enter-as = Entrer en tant que { $name }
demo-is-lead = Pilote du programme : le dirige, et voit d’abord ce qui l’attend
demo-is-coordinator = Coordination de Harbour Aid : voit toutes les données de ses membres, et celles de personne d’autre
demo-is-mentor = Mentor de Harbour Aid
demo-is-mentee = Personne mentorée de Harbour Aid
demo-is-steering = Membre du comité de pilotage : des chiffres et des documents, aucune donnée personnelle
demo-is-administrator = Administration du programme : exécute, ne décide pas
demo-is-manager = Responsable des mentors : conduit l’appariement
demo-is-deputy = Pilote suppléant
demo-is-sponsor = Sponsor chez Harbour Aid
demo-is-trainer = Formation, de l’extérieur du consortium
demo-is-admin = Gestion de l’installation : personnes, lettres, travaux, sauvegardes
demo-letters = Lettres
demo-letters-what = Une démonstration n’envoie rien. Voici les lettres qui seraient parties, les plus récentes d’abord.
demo-letters-none = Aucune lettre n’a encore été écrite.
demo-ready = La démonstration est prête : { $url } (sur cette machine seulement). Arrêtez-la par Ctrl-C.
demo-taken = { $folder } contient déjà une base de données. Indiquez un autre dossier, ou aucun pour que tout soit oublié.
help-demo = Montrer un serveur avec un consortium fictif, pour tout essayer
help-demo-examples = Exemples :
    counterpart demo
    counterpart demo --port 8000 --data donnees-demo
help-demo-port = Le port d’écoute ; 8080 par défaut, 0 pour un port libre
help-demo-data = Un dossier où garder ses données ; sinon tout est oublié à la fin
help-demo-json = Une fois prête, écrire une ligne de JSON avec l’adresse et les entrées
help-demo-begun-languages = Proposer aussi les langues seulement commencées, comme l’arabe ; ce qui leur manque s’affiche en anglais
help-demo-people = Autant de personnes en plus de celles du consortium, pour voir ce que cela donne avec des milliers ; en ajouter 10 000 prend quelques secondes
