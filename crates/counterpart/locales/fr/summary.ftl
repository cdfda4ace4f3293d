summary-matched = { $some ->
    [one] { $matched } personne mentorée sur { $count } a un mentor ; binômes : { $pairs }.
   *[other] { $matched } personnes mentorées sur { $count } ont un mentor ; binômes : { $pairs }.
}
summary-mentors = { $some ->
    [one] { $used } mentor sur { $count } accompagne quelqu’un ; places : { $places }.
   *[other] { $used } mentors sur { $count } accompagnent quelqu’un ; places : { $places }.
}
summary-label-fit = Affinité
summary-label-fair = Équité
summary-label-stable = Stabilité
summary-label-ranks = Classements
summary-label-optimum = Au mieux
summary-label-compared = Comparaison
summary-fit = moyenne { $mean }, la plus basse { $lowest }, sur 1 000 points
summary-compared = { $n ->
    [one] { $n } binôme comme avant
   *[other] { $n } binômes comme avant
}, nouveaux : { $new }, disparus : { $gone }
summary-nobody-waits = Personne n’attend.
summary-waiting = { $n ->
    [one] { $count } personne mentorée attend :
   *[other] { $count } personnes mentorées attendent :
}
summary-other-reasons = pour d’autres raisons
summary-warnings = { $n ->
    [one] Une chose à savoir :
   *[other] { $count } choses à savoir :
}
summary-more-warnings = { $n ->
    [one] et une autre, dans le rapport
   *[other] et { $count } autres, dans le rapport
}
summary-report = Les raisons pour chacun : { $folder }
summary-label-costs = Coûts
summary-label-recruit = À recruter
summary-label-firm = Solidité
