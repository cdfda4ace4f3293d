# The charter of a programme, its targets and its pages for each audience.
charter-title = الميثاق
charter-part-purpose = الغاية
charter-part-target-group = لمن هو
charter-part-employers = ما يعود على أصحاب العمل
charter-part-participants = ما يعود على المشاركين
charter-part-vision = صورة النجاح
charter-months = { $n ->
    [zero] صفر من الأشهر
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
}
charter-whole = الميثاق كاملًا
