# People, roles and signing in.
role-lead = قائد البرنامج
role-deputy = نائب القائد
role-administrator = إداري البرنامج
role-manager = مدير الإرشاد
role-coordinator = منسّق
role-deputy-coordinator = نائب المنسّق
role-steering = عضو المجموعة التوجيهية
role-sponsor = راعٍ
role-trainer = مدرّب
role-mentor = مرشد
role-mentee = مسترشد
role-admin = مدير النظام
role-self = الشخص نفسه
role-server = الخادم
hat-in-organisation = { $role }، { $organisation } · { $programme }
hat-in-programme = { $role } · { $programme }
letter-invitation-subject = يدعوك { $inviter } إلى { $place }
letter-invitation-body =
    مرحبًا { $name }،

    يدعوك { $inviter } إلى { $place }. دورك: { $role }.

    يعرض لك الزر أدناه ما هو مطلوب منك قبل أن توافق. يعمل الزر مرة واحدة، حتى { $until }. إن لم تكن تتوقع هذه الرسالة فاتركها؛ لن يحدث شيء.
invitation-title-open = أنت مدعو
invitation-title-expired = انتهت صلاحية هذه الدعوة
invitation-title-accepted = قُبلت هذه الدعوة
invitation-title-withdrawn = سُحبت هذه الدعوة
invitation-title-unknown = هذا الرابط لا يعمل
invitation-programme = البرنامج
invitation-organisation = المؤسسة
invitation-cohort = الدفعة
invitation-your-role = دورك
invitation-by = الداعي
invitation-accept = اقبل الدعوة
notice-joined = انضممت إلى { $name }.
