# Start pages.
home-start = برامجك
home-nothing = ليس لك دور في أي برنامج الآن. إن كنت تتوقع دورًا فاسأل منسّق مؤسستك.
accessibility-aim = نريد لكل صفحة أن تستوفي إرشادات الوصول إلى محتوى الويب 2.2 على المستوى AA.
accessibility-how = كل شيء يعمل بلوحة المفاتيح، ومن دون JavaScript، وبعرض 320 بكسل، ومكبّرًا أربع مرات، في الوضع الفاتح والداكن، وبالألوان التي يحددها نظامك. لا يُعبَّر عن شيء باللون وحده.
accessibility-tested = يُختبر كل إصدار في متصفح، صفحةً صفحةً ودورًا دورًا، بأداة فحص آلية. وهي تجد أخطاء كثيرة ولا تجدها كلها.
accessibility-tell = إن منعك شيء من الاستخدام فأخبر منسّق مؤسستك أو قائد برنامجك. يمكنهما إبلاغ من يدير الخادم هنا.
overview-needs = ما يحتاج إليك
overview-needs-nothing = لا شيء ينتظرك.
overview-needs-more = { $n ->
    [zero] لا مهام أخرى لك
    [one] مهمة أخرى لك
    [two] مهمتان أخريان لك
    [few] { $n } مهام أخرى لك
    [many] { $n } مهمة أخرى لك
   *[other] { $n } مهمة أخرى لك
}
overview-needs-all = كل مهامك المفتوحة
overview-dates = المواعيد القادمة
overview-dates-none = لم يُحدَّد موعد بعد.
overview-date-starts = تبدأ { $name }
overview-date-ends = تنتهي { $name }
overview-date-partners = يجب أن يكون شركاء { $name } جاهزين
overview-cohorts = كل الدفعات
