# The eight stages with their tasks, and the overview of a programme.
stage-definition = التعريف
stage-organisations = المؤسسات
stage-design = التصميم
stage-launch = الإطلاق
stage-recruitment = الاستقطاب والمطابقة
stage-training = التدريب
stage-support = الدعم
stage-evaluation = التقييم
stages-title = المراحل والمهام
stages-label = مرحلة البرنامج
stages-week = { $name }، الأسبوع { $n } من { $of }
stages-open = { $n ->
    [zero] لا مهام مفتوحة
    [one] مهمة واحدة مفتوحة
    [two] مهمتان مفتوحتان
    [few] { $n } مهام مفتوحة
    [many] { $n } مهمة مفتوحة
   *[other] { $n } مهمة مفتوحة
}
stages-overdue = { $n ->
    [zero] لا مهام متأخرة
    [one] مهمة واحدة متأخرة
    [two] مهمتان متأخرتان
    [few] { $n } مهام متأخرة
    [many] { $n } مهمة متأخرة
   *[other] { $n } مهمة متأخرة
}
stages-done = منجز
stages-cohort-current = الدفعة الحالية
task-new = أضف مهمة
task-stage = المرحلة
task-cohort = الدفعة
task-owner = المسؤول
task-owner-none = لا أحد بعد
task-due = الاستحقاق
task-until = حتى { $name }
task-overdue = متأخرة
task-done = منجزة
task-tick = أُنجزت
task-tick-named = أُنجزت: { $name }
task-untick = لم تُنجز
task-untick-named = لم تُنجز: { $name }
task-search = ابحث في المهام
task-state = الحالة
task-state-all = الكل
task-state-open = مفتوحة
task-state-overdue = متأخرة
task-state-done = منجزة
task-whose = المسؤول
task-whose-all = الجميع
task-whose-mine = مهامي
task-count = { $n ->
    [zero] لا مهام
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $n } مهام
    [many] { $n } مهمة
   *[other] { $n } مهمة
}
notice-task-done = أُنجزت: { $name }
notice-task-undone = مفتوحة من جديد: { $name }
