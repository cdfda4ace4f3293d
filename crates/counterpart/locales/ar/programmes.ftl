# Programmes: their settings and their lists.
place-overview = نظرة عامة
place-charter = الميثاق
place-stages = المراحل
place-cohorts = الدفعات
place-partners = الشركاء
place-ladder = السلّم
place-settings = الإعدادات
programme-overview = نظرة عامة
programme-name = الاسم
programme-shape = الشكل
programme-language = اللغة
programme-zone = المنطقة الزمنية
programme-settings = إعدادات البرنامج
programme-save = احفظ الإعدادات
programme-archived-since = مؤرشف منذ { $name }: يمكن قراءته ولا يمكن تغييره.
programmes-mine = برامجك
programmes-mine-none = ليس لك دور في أي برنامج. حين يدعوك أحد إلى برنامج تصل إلى عنوانك رسالة فيها رابط.
programmes-archived = مؤرشف
programmes-all = كل البرامج
programmes-search = ابحث بالاسم
programmes-state = الحالة
programmes-state-open = غير مؤرشف
programmes-state-archived = مؤرشف
programmes-count = { $n ->
    [zero] لا برامج
    [one] برنامج واحد
    [two] برنامجان
    [few] { $n } برامج
    [many] { $n } برنامجًا
   *[other] { $n } برنامج
}
programme-lead = من يقود
programme-lead-of = من يقود { $name }
shape-developmental = بين المؤسسات، من أجل التطوير
shape-supply-chain = على امتداد سلسلة توريد
shape-peer = بين أقران
shape-dual = مزدوج: مرشد من الداخل ومرشد من الخارج
shape-internal = داخل مؤسسة واحدة
shape-rapid = سريع: متطوعون لأشخاص بلا مؤسسة
shape-pool = مجموعة دائمة من الجيران
cadence-weekly = ساعة كل أسبوع
cadence-fortnightly = ساعة كل أسبوعين
cadence-monthly = ساعة كل شهر
cadence-two-monthly = ساعة كل شهرين
