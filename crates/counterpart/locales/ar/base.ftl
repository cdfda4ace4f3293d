# What every page has, forms, and what went wrong.
page-skip = انتقل إلى المحتوى
page-programme = البرنامج
page-sign-out = تسجيل الخروج
page-undo = تراجع
page-accessibility = سهولة الوصول
form-error-title = خطأ:
form-problem = هناك مشكلة
form-named = { $label }: { $words }
form-empty = املأ هذا الحقل
form-long = يتسع هذا الحقل لعدد أقصاه { $most } من الأحرف، وفيه الآن { $long }
form-number = أدخل عددًا صحيحًا من { $least } إلى { $most }
form-day = أدخل يومًا، مثل 2027-03-01
form-choose = اختر واحدًا من القائمة
form-address = أدخل عنوان بريد إلكتروني، مثل name@example.org
form-zone = أدخل منطقة زمنية، مثل Europe/London
form-unreadable = تعذّرت قراءة هذا النموذج. ارجع وافتح الصفحة من جديد ثم أرسله مرة أخرى.
form-changed-title = غيّر شخص آخر هذا قبلك
form-changed-how = لم يُحفظ شيء مما كتبته بعد. حيث يختلف النصان يظهر النص الحالي بجانب الحقل. احفظ مرة أخرى لتضع نصك مكانه.
form-changed-now = النص الحالي:
form-changed-by = غيّره { $name }: { $at }.
form-changed-unknown = لم يعد كما كان حين فتحت النموذج.
form-changed-somebody = شخص ما
form-choose-one = اختر واحدًا
form-unsaid = لم يُذكر
form-back = ارجع من دون حفظ
list-any = أيّ كان
list-show = اعرض
list-all = اعرض الكل
list-pages = صفحات القائمة
list-before = السابق
list-after = التالي
trouble-absent = الصفحة غير موجودة
trouble-how-absent = هذه الصفحة غير موجودة، أو لا يمكنك فتحها. إن كتبت العنوان بنفسك فتحقّق منه.
trouble-refused = لا يمكن فعل هذا
trouble-how-refused = ارجع وانظر فيما أرسلته.
trouble-conflict = غيّر شخص آخر هذا قبلك
trouble-how-conflict = افتح الصفحة من جديد لترى النص الحالي. لم يُحفظ شيء مما كتبته.
trouble-many = محاولات كثيرة جدًا
trouble-how-many = انتظر { $n ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
   *[other] { $n } دقيقة
} ثم حاول مرة أخرى.
trouble-large = هذا أكبر مما يُسمح به
trouble-how-large = يتسع النموذج لنصف ميغابايت. اختصر النص وأرسله مرة أخرى؛ لم يُحفظ شيء.
trouble-cross-site = جاء هذا من موقع آخر
trouble-how-cross-site = حمايةً لك لا يقبل Counterpart النماذج إلا من صفحاته. افتح الصفحة هنا وأرسلها مرة أخرى.
trouble-slow = استغرق الوصول وقتًا طويلًا
trouble-how-slow = كان الاتصال بطيئًا جدًا، ولم يُحفظ شيء. ارجع وأرسله مرة أخرى.
trouble-late = يستغرق هذا وقتًا طويلًا
trouble-how-late = الخادم مشغول جدًا الآن. انتظر دقيقة ثم افتح الصفحة من جديد لترى هل حُفظ ما أرسلته.
trouble-away = نعود بعد لحظات
trouble-how-away = لا يمكن الوصول إلى البيانات الآن. لم يضع شيء. انتظر نصف دقيقة وحاول مرة أخرى.
trouble-full = لا يمكن حفظ شيء الآن
trouble-how-full = القرص ممتلئ، وما أرسلته لم يُحفظ. يمكنك قراءة الصفحات، ما عدا صفحات الأشخاص والملفات عنهم: فعلى السجلّ أن يدوّن من ينظر فيها. على من يدير الخادم أن يوفّر مساحة.
trouble-broken = حدث خطأ هنا
trouble-how-broken = الخطأ منا، ولم يُحفظ شيء ناقصًا. حاول مرة أخرى؛ فإن تكرر ذلك فأخبر من يدير الخادم.
trouble-number = أعطهم هذا الرقم: { $name }
trouble-back = ارجع إلى حيث كنت
trouble-home = اذهب إلى صفحة البداية
