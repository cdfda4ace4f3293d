# Members: the people of a programme, invitations, handing over.
place-people = الأشخاص
members = الأشخاص
members-count = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخص
}
members-count-roles = { $people }، { $n ->
    [zero] لا أدوار
    [one] دور واحد
    [two] دوران
    [few] { $n } أدوار
    [many] { $n } دورًا
   *[other] { $n } دور
}
members-search = الاسم أو العنوان
members-all-who = كل من في البرنامج. من له عدة أدوار يظهر هنا مرة لكل دور.
members-own-who = أشخاص مؤسستك. لا يرى المنسّقون إلا أشخاصهم، ولا يرى هذه القائمة أحد من مؤسسة أخرى.
members-caption = الأشخاص وأدوارهم
members-none = لا أحد هنا بعد.
members-none-found = لا أحد يطابق هذا البحث.
members-export = احفظ جدولًا (CSV)
member-name = الاسم
member-role = الدور
member-organisation = المؤسسة
member-of-none = بلا مؤسسة
member-cohort = الدفعة
member-state = الحالة
member-state-active = قائم
member-state-ended = منتهٍ
member-address = عنوان البريد الإلكتروني
member-since = منذ
member-until = حتى
member-seen = يُدوَّن في السجل أنك تنظر في هذه الصفحة.
member-about = نبذة
member-pronouns = الضمائر
member-language = اللغة
member-zone = المنطقة الزمنية
member-roles = الأدوار
member-end = أنهِ الدور
member-resume = أعد الدور
member-suspended = موقوف
invite = ادعُ أشخاصًا
invite-language = لغة الرسالة
invite-people = الأشخاص
invite-check = تابع
invitations = الدعوات
invitations-count = { $n ->
    [zero] لا دعوات
    [one] دعوة واحدة
    [two] دعوتان
    [few] { $n } دعوات
    [many] { $n } دعوة
   *[other] { $n } دعوة
}
invitation-is-open = مدعو
invitation-is-expired = منتهية الصلاحية
invitation-is-accepted = مقبولة
invitation-is-withdrawn = مسحوبة
