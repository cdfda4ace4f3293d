# policy.toml : ce qui n’y va pas, et ce que veulent dire ses lignes.

policy-not-utf8 = La politique n’est pas un fichier texte en UTF-8. Enregistrez-la en texte brut avec l’encodage UTF-8.
policy-not-toml = Cette ligne n’est pas écrite comme le veut le format de la politique (TOML). Écrivez une clé, un signe égal et sa valeur, les mots entre guillemets droits, par exemple shape = "cross".
policy-twice = Cette clé figure deux fois. Gardez celle qui est juste.
policy-table = Écrivez ceci avec ses propres clés, qui sont : { $keys }.
policy-key-unknown = La politique n’a pas cette clé ici. Les clés possibles ici sont : { $keys }.{ $perhaps }
policy-key-elsewhere = La place de cette clé est sous [{ $table }].
policy-key-top = La place de cette clé est en haut de la politique, avant la première ligne entre crochets.
policy-rule-fixed = Cette règle vaut toujours et n’a pas de ligne à elle. Ce qui compte comme frontière découle de shape et de inside, en haut.
policy-word = Écrivez l’un de ces mots entre guillemets droits : { $words }.{ $perhaps }
policy-shape = Écrivez l’une de ces formes : { $words }.{ $perhaps }
policy-switch = Écrivez "on" (oui) ou "off" (non).
policy-whole = Écrivez un nombre entier de { $least } à { $most }, sans guillemets.
policy-hours = Écrivez un nombre d’heures de { $least } à { $most }, par exemple 1.5, sans guillemets.
policy-seed = Écrivez le mot du tirage : de 1 à { $most } lettres ou chiffres entre guillemets droits.
policy-priorities = Écrivez les priorités en liste, la plus importante d’abord, par exemple ["pairs", "fair", "raise", "total"].
policy-priority-twice = Cette priorité est déjà dans la liste. Gardez-la une seule fois, là où elle doit compter.
policy-draw-last = Le tirage au sort vient toujours en dernier, il n’est donc pas nécessaire de citer draw. Enlevez-le, ou mettez-le à la fin.
policy-raise-first = La priorité raise ne peut pas être la première : la plus faible affinité est au plus haut quand personne n’est mis en binôme. Mettez pairs ou mentees avant elle.
policy-bands = Écrivez les seuils en liste d’au plus { $most } nombres, le plus bas d’abord, par exemple [200, 400].
policy-ladder = Écrivez les niveaux en liste de noms, le plus bas d’abord, par exemple ["assistant", "responsable", "direction"], ou le nom d’une échelle prévue : "numbers" ou "civil-service".
policy-ladder-name = Les échelles prévues sont "numbers" et "civil-service". Vos propres niveaux sont une liste de noms, le plus bas d’abord.{ $perhaps }
policy-ladder-length = Écrivez de 1 à { $most } niveaux, le plus bas d’abord.
policy-ladder-blank = L’un des niveaux n’a pas de nom. Donnez-lui un nom, ou enlevez-le.
policy-ladder-twice = Le niveau « { $name } » figure deux fois. Gardez-le une seule fois.
policy-cohort = Écrivez le premier et le dernier jour de la cohorte : cohort = {"{"} from = 2027-02-01, until = 2027-12-15 {"}"}.
policy-cohort-order = La cohorte finit avant de commencer. Échangez les deux jours, ou corrigez l’un d’eux.
policy-cohort-no-week = La cohorte n’a aucune semaine entière du lundi au dimanche, et les heures communes se comptent en semaines entières. Choisissez un premier jour plus tôt ou un dernier jour plus tard.
policy-cohort-long = La cohorte dure plus de dix ans. Corrigez l’un des deux jours.
policy-shared-hours = Écrivez les heures par semaine, par exemple 1.5, ou "on" pour une heure, ou "off" pour aucune.
policy-level-gap = Écrivez {"{"} least = 1 {"}"}, {"{"} least = 1, most = 3 {"}"}, ou "off".
policy-level-gap-order = Le plafond est au-dessous du plus petit écart. Écrivez most avec { $least } ou plus, ou laissez-le de côté.
policy-best-gap = Écrivez le meilleur écart, de et à, le plus petit nombre d’abord, par exemple [1, 2].

policy-about = La politique d’appariement d’un programme. Chaque ligne est la valeur par défaut et peut être laissée de côté ; changez ce que votre programme fait autrement.
policy-about-shape = La forme du programme, qui fixe les autres valeurs par défaut : cross (entre organisations), supply (le long d’une chaîne d’approvisionnement), peer (entre pairs), dual (un mentor à l’intérieur et un à l’extérieur), internal (dans une seule organisation), rapid (des bénévoles pour des personnes sans organisation), pool (un vivier permanent d’organisations voisines).
policy-about-inside = Ce qui compte comme l’intérieur : organisation (organisation), division (division) ou group (groupe).
policy-about-method = Comment le résultat est choisi : optimum est le meilleur résultat selon les priorités ci-dessous ; ranked est le résultat stable d’après les classements donnés : aucune personne mentorée et aucun mentor ne se préféreraient l’un l’autre, et dans aucun autre résultat stable une personne mentorée n’aurait quelqu’un qu’elle classe mieux.
policy-about-unranked = Pour la méthode ranked, ce que signifie ne pas avoir classé quelqu’un : not_acceptable (plutôt personne) ou after (après tous ceux qui sont classés, la meilleure affinité d’abord).
policy-about-cohort = Le premier et le dernier jour de la cohorte. Les heures communes se comptent sur ses semaines entières, avec les changements d’heure de chaque fuseau. Sans cette ligne, l’année 2027 en tient lieu, et toutes les exclusions datées valent.
policy-about-ladder = Les niveaux du programme : numbers (1 à 10), civil-service (AA à SCS4), ou les vôtres, le plus bas d’abord, par exemple ["assistant", "responsable", "direction"].
policy-about-priorities = Ce qui vient en premier, en deuxième, et ainsi de suite ; chaque priorité est satisfaite au mieux avant que la suivante compte. mentees : les personnes avec un mentor ; pairs : les binômes ; mentors : les mentors avec une personne mentorée, avant que quelqu’un en ait une deuxième ; fair : d’abord l’organisation la moins bien servie ; raise : la plus faible affinité ; bands : le moins possible de faibles affinités ; keep : les binômes actuels (s’il y en a et que keep n’est pas nommé, juste après pairs, ou après mentees si pairs n’est pas nommé) ; total : la somme des affinités. Ce qui reste égal après cela est tiré au sort.
policy-about-seed = Un mot à vous qui décide du tirage au sort. Le même mot donne toujours le même tirage.
policy-about-cadence = Les heures par mois que prend un binôme. Un mentor qui indique ses heures par mois reçoit autant de personnes mentorées qu’elles le permettent, et toujours au moins une.
policy-about-bands = Les seuils de la priorité bands, en millièmes de la meilleure affinité possible.

policy-about-rules = Qui peut rencontrer qui. Chaque règle est "on" (oui), "off" (non) ou sa limite. Une réponse qui manque n’empêche jamais un binôme.
policy-about-rule-competitors = Les organisations concurrentes restent séparées, comme le dit le fichier des organisations ou des exclusions.
policy-about-rule-direction = Seules les organisations qui donnent fournissent des mentors, et seules celles qui reçoivent présentent des personnes mentorées.
policy-about-rule-eligible = Seulement les personnes du public visé par leur rôle.
policy-about-rule-kept-for = Un mentor réservé à partir d’un certain niveau n’a personne d’un niveau plus bas.
policy-about-rule-line-manager = Jamais son propre responsable, ni le responsable de celui-ci, dans un sens comme dans l’autre.
policy-about-rule-not-with = Personne ne rencontre quelqu’un que l’un des deux a demandé de ne pas rencontrer.
policy-about-rule-shared-language = Au moins une langue en commun.
policy-about-rule-shared-hours = Les heures de bureau communes, en heures par semaine, dans la semaine entière la moins favorable de la cohorte.
policy-about-rule-level-gap = Le niveau du mentor moins celui de la personne mentorée : au moins ceci. Un plafond peut être ajouté, par exemple most = 3.
policy-about-rule-earlier-pairs = Si des personnes qui ont déjà formé un binôme peuvent en former un à nouveau : forbid (non) ou allow (oui).
policy-about-rule-trained = Seulement les personnes qui ont suivi la formation. D’habitude, cela se demande plutôt avant la publication.
policy-about-rule-code-accepted = Seulement les personnes qui ont accepté le code de conduite. D’habitude, cela se demande plutôt avant la publication.
policy-about-rule-minimum-fit = Aucun binôme dont l’affinité est plus faible, en millièmes de la meilleure possible ; 0 veut dire sans limite.

policy-about-fit = Ce qui fait un bon binôme. La somme des poids n’a pas besoin de faire 1000 : ils y sont ramenés, et un élément de poids 0 ne compte pas.
policy-about-fit-skills = Ce que la personne mentorée cherche et ce que le mentor offre.
policy-about-fit-level = Le niveau du mentor moins celui de la personne mentorée ; best donne l’écart idéal, de et à.
policy-about-fit-preferences = Les personnes classées ou souhaitées.
policy-about-fit-hours = Les heures de bureau communes ; dix heures par semaine et plus donnent le maximum.
policy-about-fit-languages = Les langues communes, et leur force.
policy-about-fit-function = Le métier du mentor selon le souhait de la personne mentorée ; wish vaut pour qui ne dit rien : same (le même), different (un autre) ou any (peu importe).
policy-about-fit-location = La proximité, si les deux veulent se voir en personne.
policy-about-fit-sector-contrast = Un secteur que la personne mentorée préfère ; sans préférence, un autre que le sien.
policy-about-fit-aims = Les objectifs et les motivations en commun.
policy-about-fit-identity = Une même réponse à une question sur l’égalité, là où les deux l’ont permis et où la personne mentorée l’a demandé.
