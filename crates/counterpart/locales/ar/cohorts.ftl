# Cohorts: intakes of a programme.
cohort-name = الاسم
cohort-starts = اليوم الأول
cohort-ends = اليوم الأخير
cohort-no-day = غير محدد
cohort-organisations = المؤسسات
cohort-mentors = المرشدون
cohort-mentees = المسترشدون
cohort-search = ابحث بالاسم
cohort-state = الحالة
cohort-state-all = الكل عدا المؤرشفة
cohort-state-planned = مخطَّط لها
cohort-state-recruiting = تستقطب
cohort-state-running = جارية
cohort-state-delivered = منجزة
cohort-state-archived = مؤرشفة
cohort-week = الأسبوع { $n } من { $of }
cohort-count = { $n ->
    [zero] لا دفعات
    [one] دفعة واحدة
    [two] دفعتان
    [few] { $n } دفعات
    [many] { $n } دفعة
   *[other] { $n } دفعة
}
