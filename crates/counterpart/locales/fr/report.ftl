report-title = Les binômes proposés
report-title-for = Les binômes proposés de { $organisation }
report-note = Tout ceci est une proposition. Des personnes y sont nommées : à ne partager qu’avec celles et ceux qui conduisent l’appariement.
report-note-for = Tout ceci est une proposition. Les membres de { $organisation } y sont nommés ; de leurs partenaires, seuls l’organisation, le métier, le niveau et le pays sont indiqués.
report-skip = Aller au résultat
report-contents = Sommaire
report-totals = Le résultat en bref
report-of = { $part } sur { $all }
report-fact-matched = Personnes avec un mentor
report-fact-waiting = { $n ->
    [0] personne n’attend
    [one] { $count } personne attend, raison ci-dessous
   *[other] { $count } attendent, raisons ci-dessous
}
report-fact-mentors = Mentors avec une personne mentorée
report-fact-places = { $n ->
    [0] aucune place libre
    [one] { $count } place libre
   *[other] { $count } places libres
}
report-fact-fit = Affinité moyenne
report-fact-lowest = la plus basse { $lowest }, sur 1 000 points
report-fact-fair = Organisation la moins bien servie
report-fact-own = Votre part
report-proven = Prouvé
report-found = Meilleur trouvé
report-pairs = Binômes
report-pairs-none = Il n’y a aucun binôme.
report-pairs-note = L’affinité se compte en points, 1 000 au plus ; ses éléments s’additionnent.
report-pairs-count = { $n ->
    [one] { $count } binôme
   *[other] { $count } binômes
}
report-legend = Éléments de l’affinité, avec ce que chacun ajoute au plus :
report-own-mentees = Vos personnes mentorées
report-own-mentors = Vos mentors
report-no-organisation = Personnes sans organisation
report-a-mentee = Une personne mentorée de { $organisation }
report-a-mentor = Un mentor de { $organisation }
report-a-mentee-without = Une personne mentorée sans organisation
report-a-mentor-without = Un mentor sans organisation
report-mentee = Personne mentorée
report-mentor = Mentor
report-fit = affinité
report-why = Pourquoi ce binôme
report-tag-locked = fixé
report-tag-breaks = enfreint une règle
report-tag-current = binôme actuel
report-tag-suggested = suggéré
report-tag-advised-against = déconseillé
report-tag-inside = à l’intérieur
report-tag-outside = à l’extérieur
report-tag-lowest = affinité la plus basse
report-waiting = En attente d’un mentor
report-waiting-none = Personne n’attend.
report-free = Mentors avec des places libres
report-free-none = Aucun mentor n’a de place libre.
report-free-count = { $n ->
    [one] { $count } place libre
   *[other] { $count } places libres
}
report-balance = Donner et recevoir
report-balance-caption = Places des mentors de chaque organisation, binômes donnés et reçus, et personnes qui ont un mentor, sur celles de ce tour. Dans les barres, la moitié des mentors vient d’abord, celle des personnes mentorées ensuite.
report-organisation = Organisation
report-places = Places
report-given = Donnés
report-received = Reçus
report-matched = Avec un mentor
report-fair = Ce qui est équitable, et ce qui ne l’est pas
report-fair-note = La part d’une organisation, ce sont les binômes que ses membres reçoivent sur ceux qu’ils peuvent avoir. Qui n’est pas dans ce tour ne compte dans aucune part.
report-compared = Comparé au résultat précédent : { $n ->
    [one] { $n } binôme comme avant
   *[other] { $n } binômes comme avant
}, nouveaux : { $new }, disparus : { $gone }.
report-rules = Les règles et ce qu’elles écartent
report-rules-caption = Binômes possibles que chaque règle écarte. « À elle seule » compte ceux qu’aucune autre règle n’écarte. Quand une réponse manque, la règle n’a pas pu être jugée et le binôme reste possible.
report-rules-none = Aucune règle n’écarte quoi que ce soit.
report-rule = Règle
report-removes = Écarte
report-alone = À elle seule
report-unjudged = Non jugés
report-priorities = Priorités et preuve
report-priorities-caption = Chaque priorité ne compte que parmi les résultats aussi bons pour toutes celles d’avant.
report-ranked-caption = Les classements ont décidé. À côté de ce qu’ils donnent figure le meilleur que les priorités atteindraient, chacune parmi les résultats aussi bons pour toutes celles d’avant.
report-priority = Priorité
report-value = Atteint
report-weights = Ce qui fait un bon binôme
report-weights-caption = Les poids de la politique, ramenés à 1 000 en tout.
report-part = Élément de l’affinité
report-weight = Poids
report-setting = Sur quoi cela repose
report-cohort = Cohorte du { $from } au { $until } : les heures de bureau sont comparées sur ses semaines entières, heure d’été comprise.
report-cohort-open = La politique ne nomme pas de cohorte ; la période du { $from } au { $until } la remplace : les heures de bureau sont comparées sur ses semaines entières, heure d’été comprise.
report-zone-data = Données de fuseaux horaires : version { $version }.
report-version = Fait avec Counterpart { $version }.
report-warnings = À savoir

# Questions qui demandaient de calculer à nouveau
report-costs = Ce que coûtent les règles et les limites
report-costs-for = Ce que coûtent vos limites
report-costs-more = { $n ->
    [one] Une de plus qui coûte moins
   *[other] { $count } de plus qui coûtent moins
}
report-costs-caption = Tout l’appariement refait sans cette seule règle ou limite, et vérifié. Ce qui ne coûte rien n’est pas listé.
report-without = Sans
report-more-mentees = Personnes
report-more-points = En points
report-recruit = Qui recruter ensuite
report-recruit-caption = Tout l’appariement refait avec un tel mentor de plus, et vérifié : personnes mentorées avec un mentor et points, en plus ou en moins ; et combien de personnes en attente pourraient avoir ce mentor.
report-recruit-kind = Un mentor de plus
report-could-help = Aiderait
report-firm = La solidité des binômes
report-flips = { $n ->
    [0] Aucun binôme ne changerait si un poids variait d’un dixième, en plus ou en moins
    [one] Si un seul poids variait d’un dixième, { $count } binôme au plus changerait : avec « { $part } » d’un dixième de { $way ->
        [more] plus
       *[less] moins
    }
   *[other] Si un seul poids variait d’un dixième, { $count } binômes au plus changeraient : avec « { $part } » d’un dixième de { $way ->
        [more] plus
       *[less] moins
    }
}
report-flips-table = Binômes qui disparaissent, poids par poids
report-flips-caption = Binômes de ce résultat qui disparaîtraient si le poids d’un seul élément baissait, ou montait, d’un dixième.
report-tenth-less = De moins
report-tenth-more = De plus
report-tag-by-lot = tiré au sort
report-tag-flips = tient à un poids
report-price = Le prix de l’équité et de la réciprocité
report-price-fair = Équité entre organisations
report-price-fair-said = De « { $first } » à « { $last } » : personnes mentorées avec un mentor { $people }, points en tout { $points } ; part la plus basse d’une organisation { $share }.
report-price-balance = Ce que chaque organisation peut recevoir au-delà de ce qu’elle donne
report-price-balance-said = De « { $first } » à « { $last } » : personnes mentorées avec un mentor { $people }, points en tout { $points } ; part la plus basse d’une organisation { $share }.
report-price-none = Aucun réglage ne laisse de résultat qui respecte toutes les limites.
report-price-change = { $same ->
    [yes] { $from } comme avant
   *[no] { $from }, puis { $until }
}
report-price-table = Tous les chiffres
report-price-setting = Réglage
report-price-own = comme dans cette politique
report-price-people = Personnes mentorées
report-price-points = Points, total
report-price-lowest = Affinité la plus basse
report-price-share = Part la plus basse
report-not-asked = Ce que coûtent les règles et les limites, qui recruter, la solidité des binômes et le prix de l’équité ne figurent pas ici : vous l’avez demandé ainsi, ou il y a plus de 100 000 binômes possibles, ou le résultat n’est pas prouvé.
report-asking-stopped = Vous avez arrêté les questions ; celles qui manquent ici n’ont pas reçu de réponse.
report-pairs-note-for = L’affinité se compte en points, 1 000 au plus. Le détail par élément n’est pas donné ici : il dirait ce qu’un partenaire a répondu.
report-weights-caption-for = Ce que chaque élément peut ajouter au plus à l’affinité, en points sur 1 000. Ce qui est répondu en confidence n’est pas listé.
