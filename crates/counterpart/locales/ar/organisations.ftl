# Organisations, their divisions and their seats.
place-organisations = المؤسسات
organisations = المؤسسات
organisations-count = { $n ->
    [zero] لا مؤسسات
    [one] مؤسسة واحدة
    [two] مؤسستان
    [few] { $n } مؤسسات
    [many] { $n } مؤسسة
   *[other] { $n } مؤسسة
}
organisations-search = الاسم أو المجال أو المجموعة أو الموقع
organisations-caption = مؤسسات البرنامج
organisations-none = لا تشارك أي مؤسسة بعد.
organisations-none-found = لا توجد مؤسسة تطابق هذا البحث.
organisations-export = احفظ جدولًا (CSV)
organisation-profile = التعريف
organisation-name = الاسم
organisation-sector = القطاع
organisation-industry = المجال
organisation-size = الحجم
organisation-cohort = الدفعة
organisation-state = الحالة
organisation-state-active = مشاركة
organisation-state-archived = مؤرشفة
organisation-group = المجموعة
organisation-locations = المواقع
organisation-divisions = الأقسام
organisation-people = أشخاص هذه المؤسسة
organisation-coordinators = المنسّقون
sector-public = القطاع العام
sector-private = القطاع الخاص
sector-voluntary = القطاع التطوعي
size-small = حتى 49 شخصًا
size-medium = من 50 إلى 249 شخصًا
size-large = من 250 إلى 999 شخصًا
size-larger = من 1000 إلى 9999 شخصًا
size-largest = 10000 شخص وأكثر
seats = المقاعد
seats-mentees = المسترشدون
seats-mentors = المرشدون
seats-words = { $mentees ->
    [zero] لا مسترشدين
    [one] مسترشد واحد
    [two] مسترشدان
    [few] { $mentees } مسترشدين
    [many] { $mentees } مسترشدًا
   *[other] { $mentees } مسترشد
}، { $mentors ->
    [zero] لا مرشدين
    [one] مرشد واحد
    [two] مرشدان
    [few] { $mentors } مرشدين
    [many] { $mentors } مرشدًا
   *[other] { $mentors } مرشد
}
