<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>sampan::ActionCatalog</name>
    <message>
        <source>Next conversation</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>Next conversation, while writing</source>
        <translation>المحادثة التالية أثناء الكتابة</translation>
    </message>
    <message>
        <source>Previous conversation, while writing</source>
        <translation>المحادثة السابقة أثناء الكتابة</translation>
    </message>
    <message>
        <source>Longest waiting conversation</source>
        <translation>المحادثة الأطول انتظارًا</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>فتح المحادثة</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>فتح في نافذة مستقلة</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>اللوح التالي</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>اللوح السابق</translation>
    </message>
    <message>
        <source>Choose for several at once</source>
        <translation>اختيار عدة محادثات معًا</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>اختيار الكل</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>ردّ</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>ردّ على الجميع</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>كتابة ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إعادة توجيه</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>إسناد إليّ</translation>
    </message>
    <message>
        <source>Hand over to a department</source>
        <translation>تسليم إلى قسم</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>حلّ</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>تصنيف</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>وضع علامة غير مقروء</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Merge with another conversation</source>
        <translation>دمج مع محادثة أخرى</translation>
    </message>
    <message>
        <source>Split off as a new conversation</source>
        <translation>فصل في محادثة جديدة</translation>
    </message>
    <message>
        <source>Block the sender</source>
        <translation>حظر المُرسِل</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>وضع علامة رسالة مزعجة</translation>
    </message>
    <message>
        <source>Record a phone call</source>
        <translation>تسجيل مكالمة هاتفية</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Export a transcript</source>
        <translation>تصدير نص المحادثة</translation>
    </message>
    <message>
        <source>Show the original source</source>
        <translation>عرض المصدر الأصلي</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation>إرسال وحلّ</translation>
    </message>
    <message>
        <source>Send and snooze</source>
        <translation>إرسال وتأجيل</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>إرسال لاحقًا</translation>
    </message>
    <message>
        <source>Take back, undo the last change</source>
        <translation>سحب، والتراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>إرفاق ملف</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>غامق</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>List with bullets</source>
        <translation>قائمة نقطية</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>قائمة مرقّمة</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>إدراج رابط</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>زيادة المستوى</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>إنقاص المستوى</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>لصق كنص عادي</translation>
    </message>
    <message>
        <source>Suggestions for the word</source>
        <translation>اقتراحات للكلمة</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
    </message>
    <message>
        <source>Search everything, from a list</source>
        <translation>البحث في كل شيء، من قائمة</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>محادثاتي</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>غير مسندة</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>فريقي</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>صندوق الصادر</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>المزامنة الآن</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>إغلاق هذه النافذة</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>تسجيل الخروج…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>About Sampan</source>
        <translation>حول Sampan</translation>
    </message>
    <message>
        <source>Write from another store</source>
        <translation>الكتابة من متجر آخر</translation>
    </message>
</context>
<context>
    <name>sampan::AddressField</name>
    <message>
        <source>“%1” is not an address: the @ is missing.</source>
        <translation>«⁨%1⁩» ليس عنوانًا: العلامة @ ناقصة.</translation>
    </message>
    <message>
        <source>“%1” is not an address: it has more than one @.</source>
        <translation>«⁨%1⁩» ليس عنوانًا: فيه أكثر من علامة @.</translation>
    </message>
    <message>
        <source>“%1” is not an address: there is nothing before the @.</source>
        <translation>«⁨%1⁩» ليس عنوانًا: لا شيء قبل العلامة @.</translation>
    </message>
    <message>
        <source>“%1” is not an address: there is nothing after the @.</source>
        <translation>«⁨%1⁩» ليس عنوانًا: لا شيء بعد العلامة @.</translation>
    </message>
    <message>
        <source>“%1” is not an address: what follows the @ is no complete name.</source>
        <translation>«⁨%1⁩» ليس عنوانًا: ما بعد العلامة @ ليس اسمًا كاملًا.</translation>
    </message>
    <message>
        <source>“%1” is not an address: it has a space inside.</source>
        <translation>«⁨%1⁩» ليس عنوانًا: في داخله مسافة.</translation>
    </message>
    <message>
        <source>“%1” is not an address: it has a character that mail does not allow.</source>
        <translation>«⁨%1⁩» ليس عنوانًا: فيه حرف لا يسمح به البريد.</translation>
    </message>
    <message>
        <source>“%1” is not an address: it is too long.</source>
        <translation>«⁨%1⁩» ليس عنوانًا: إنه طويل جدًا.</translation>
    </message>
</context>
<context>
    <name>sampan::AnswerBox</name>
    <message>
        <source>Task done</source>
        <translation>أُنجزت المهمة</translation>
    </message>
    <message>
        <source>Decline the task</source>
        <translation>رفض المهمة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>أُنجزت</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>نتيجة المهمة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentOpener</name>
    <message>
        <source>Save attachment</source>
        <translation>حفظ المرفق</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>مرفق</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>حُفظ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>حفظ كل المرفقات</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) saved</source>
        <translation>
            <numerusform>لم يُحفظ أي مرفق</numerusform>
            <numerusform>حُفظ مرفق واحد</numerusform>
            <numerusform>حُفظ مرفقان</numerusform>
            <numerusform>حُفظت %Ln مرفقات</numerusform>
            <numerusform>حُفظ %Ln مرفقًا</numerusform>
            <numerusform>حُفظ %Ln مرفق</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this file with another program?</source>
        <translation>هل تفتح هذا الملف ببرنامج آخر؟</translation>
    </message>
    <message>
        <source>%1 can run commands on this computer. Open it only if you expected it.</source>
        <translation>يستطيع ⁨%1⁩ تنفيذ أوامر على هذا الحاسوب. لا تفتحه إلا إن كنت تتوقعه.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>عدم الفتح</translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::AttachmentViewer</name>
    <message>
        <source>Attachment %1</source>
        <translation>المرفق ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>attachment</comment>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>⁨%1⁩ %</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>ليس على هذا الحاسوب بعد</translation>
    </message>
    <message>
        <source>It was never opened here. It loads when you are online.</source>
        <translation>لم يُفتح هنا من قبل. يُحمَّل عند الاتصال بالشبكة.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>It could not be loaded</source>
        <translation>تعذّر تحميله</translation>
    </message>
    <message>
        <source>The server did not hand it out. Others are not affected.</source>
        <translation>لم يسلّمه الخادم. المرفقات الأخرى لا تتأثر.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>نوع غير معروف</translation>
    </message>
    <message>
        <source>This kind is not shown here</source>
        <translation>هذا النوع لا يُعرض هنا</translation>
    </message>
    <message>
        <source>%1 can be saved, or opened with another program.</source>
        <translation>يمكن حفظ ⁨%1⁩ أو فتحه ببرنامج آخر.</translation>
    </message>
    <message>
        <source>Open with the system</source>
        <translation>فتح ببرنامج النظام</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>الصفحة ⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>تصغير (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>تكبير (+)</translation>
    </message>
    <message>
        <source>Fit (0)</source>
        <translation>ملاءمة (0)</translation>
    </message>
    <message>
        <source>Previous attachment</source>
        <translation>المرفق السابق</translation>
    </message>
    <message>
        <source>Next attachment</source>
        <translation>المرفق التالي</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>حفظ (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>حفظ الكل</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>This is the first.</source>
        <translation>هذا هو الأول.</translation>
    </message>
    <message>
        <source>This is the last.</source>
        <translation>هذا هو الأخير.</translation>
    </message>
    <message>
        <source>It asks for a password</source>
        <translation>يطلب كلمة مرور</translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation>تعذّرت قراءته</translation>
    </message>
    <message>
        <source>Open it with another program to enter the password.</source>
        <translation>افتحه ببرنامج آخر لإدخال كلمة المرور.</translation>
    </message>
    <message>
        <source>The file is damaged or no PDF. It can still be saved.</source>
        <translation>الملف تالف أو ليس PDF. لا يزال حفظه ممكنًا.</translation>
    </message>
</context>
<context>
    <name>sampan::Banner</name>
    <message>
        <source>State of the connection</source>
        <translation>حالة الاتصال</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation>⁨%1⁩ ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>sampan::BulkBar</name>
    <message>
        <source>Several conversations</source>
        <translation>عدة محادثات</translation>
    </message>
    <message>
        <source>Choose none (Esc)</source>
        <translation>إلغاء الاختيار (Esc)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>More for all chosen</source>
        <translation>المزيد لكل المختارة</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <comment>conversations</comment>
        <translation>المختارة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>تم الدمج</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, and the result</comment>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>تم التراجع: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation>أنا (⁨%1⁩)</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>أُسندت إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>غير مسندة</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>نُقلت إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>التصنيف ⁨%1⁩</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>أُجّلت حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>الحالة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>الأولوية: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Label %1 added</source>
        <translation>أُضيف الوسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Label %1 removed</source>
        <translation>أُزيل الوسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>There are no labels yet</source>
        <translation>لا توجد وسوم بعد</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>وضع علامة مقروء</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>وضع علامة غير مقروء</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>وضع علامة رسالة مزعجة</translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation>ليست مزعجة</translation>
    </message>
    <message>
        <source>Merge into the newest</source>
        <translation>دمج في الأحدث</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>وقت آخر…</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>تأجيل حتى</translation>
    </message>
</context>
<context>
    <name>sampan::BulkChange</name>
    <message>
        <source>already so</source>
        <translation>كانت كذلك بالفعل</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>merged away</source>
        <translation>دُمجت في غيرها</translation>
    </message>
    <message>
        <source>no longer here</source>
        <translation>لم تعد هنا</translation>
    </message>
    <message>
        <source>of another customer</source>
        <translation>لعميل آخر</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>رُفضت</translation>
    </message>
    <message>
        <source>%1 done</source>
        <comment>conversations</comment>
        <translation>تم: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many were left, and why</comment>
        <translation>⁨%1⁩ ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1, %2 not: %3</source>
        <comment>done, how many were left, the reasons</comment>
        <translation>⁨%1⁩، لم يتم: ⁨%2⁩ (⁨%3⁩)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>sampan::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>What do you want to do or open?</source>
        <translation>ماذا تريد أن تفعل أو تفتح؟</translation>
    </message>
    <message>
        <source>Nothing of this name.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>actions only</source>
        <translation>الأوامر فقط</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>people</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>لأجل ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sampan::CompletionList</name>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
</context>
<context>
    <name>sampan::Composer</name>
    <message>
        <source>Reply to %1</source>
        <translation>الردّ على ⁨%1⁩</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>حُفظت المسودة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Write a note for your team; @ calls a colleague</source>
        <translation>اكتب ملاحظة لفريقك؛ العلامة @ تستدعي زميلًا</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>اكتب ردًا</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>محرّر الردود</translation>
    </message>
    <message>
        <source>No dictionary for %1 is installed; spelling is not checked.</source>
        <translation>لا يوجد قاموس مثبّت للغة ⁨%1⁩؛ لا يُدقَّق الإملاء.</translation>
    </message>
    <message>
        <source>Spelling: %1</source>
        <translation>الإملاء: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 has %2; many mailboxes refuse more than 25 MB.</source>
        <translation>حجم ⁨%1⁩ هو ⁨%2⁩؛ كثير من صناديق البريد ترفض ما يزيد على 25 ميغابايت.</translation>
    </message>
    <message>
        <source>The draft is not saved. %1</source>
        <translation>لم تُحفظ المسودة. ⁨%1⁩</translation>
    </message>
    <message>
        <source>Not sent, your text is still here. %1</source>
        <translation>لم يُرسل، ونصك لا يزال هنا. ⁨%1⁩</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>صورة ⁨%1⁩.png</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>الملاحظة فارغة.</translation>
    </message>
    <message>
        <source>The reply is empty.</source>
        <translation>الردّ فارغ.</translation>
    </message>
    <message>
        <source>A file is still being added.</source>
        <translation>لا يزال ملف قيد الإضافة.</translation>
    </message>
    <message>
        <source>There is no address to send to.</source>
        <translation>لا يوجد عنوان للإرسال إليه.</translation>
    </message>
    <message>
        <source>The recipients are not those of this conversation. Enter confirms them.</source>
        <translation>المستلمون ليسوا مستلمي هذه المحادثة. اضغط Enter للتأكيد.</translation>
    </message>
    <message>
        <source>The text says “%1”, but nothing is attached.</source>
        <translation>يذكر النص «⁨%1⁩»، لكن لا شيء مرفق.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>إرسال رغم ذلك</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>إرفاق…</translation>
    </message>
    <message>
        <source>The store chosen for this reply can no longer be written from; it goes out from %1.</source>
        <translation>لم تعد الكتابة ممكنة من المتجر المختار لهذا الردّ؛ سيُرسل من ⁨%1⁩.</translation>
    </message>
    <message>
        <source>There is no other store you may write from.</source>
        <translation>لا يوجد متجر آخر يمكنك الكتابة منه.</translation>
    </message>
    <message>
        <source>Stores to write from</source>
        <translation>المتاجر التي يمكن الكتابة منها</translation>
    </message>
    <message>
        <source>Write from %1 instead of %2?</source>
        <translation>هل تكتب من ⁨%1⁩ بدلًا من ⁨%2⁩؟</translation>
    </message>
    <message>
        <source>The buyer&apos;s country is not known.</source>
        <translation>بلد المشتري غير معروف.</translation>
    </message>
    <message>
        <source>The buyer is in %1.</source>
        <translation>المشتري في %1.</translation>
    </message>
    <message>
        <source>Write from %1</source>
        <translation>الكتابة من ⁨%1⁩</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>الإبقاء على ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sampan::ComposerBar</name>
    <message>
        <source>Attach a file</source>
        <translation>إرفاق ملف</translation>
    </message>
    <message>
        <source>Call a colleague</source>
        <translation>استدعاء زميل</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>غامق</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>List with bullets</source>
        <translation>قائمة نقطية</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>قائمة مرقّمة</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>إدراج رابط</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Other ways to send</source>
        <translation>طرق أخرى للإرسال</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>إضافة ملاحظة</translation>
    </message>
    <message>
        <source>To the outbox</source>
        <translation>إلى صندوق الصادر</translation>
    </message>
    <message>
        <source>Send, wait for customer</source>
        <translation>إرسال وانتظار العميل</translation>
    </message>
    <message>
        <source>Send and wait for the customer</source>
        <translation>إرسال وانتظار ردّ العميل</translation>
    </message>
    <message>
        <source>No connection: it goes out as soon as there is one</source>
        <translation>لا اتصال: يُرسل حالما تعود الشبكة</translation>
    </message>
    <message>
        <source>Language of the text: %1</source>
        <translation>لغة النص: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Send and wait for customer</source>
        <translation>إرسال وانتظار ردّ العميل</translation>
    </message>
    <message>
        <source>Send and solve</source>
        <translation>إرسال وحلّ</translation>
    </message>
    <message>
        <source>Send, keep the status</source>
        <translation>إرسال مع إبقاء الحالة</translation>
    </message>
    <message>
        <source>Send and snooze…</source>
        <translation>إرسال وتأجيل…</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>إرسال لاحقًا…</translation>
    </message>
</context>
<context>
    <name>sampan::ConnectionBanner</name>
    <message>
        <source>Show outbox</source>
        <translation>عرض صندوق الصادر</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>No connection since %1; you can go on working.</source>
        <translation>لا اتصال منذ ⁨%1⁩؛ يمكنك متابعة العمل.</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) wait and go out once each when the network is back.</source>
        <translation>
            <numerusform>لا ردود في الانتظار.</numerusform>
            <numerusform>ردّ واحد ينتظر، ويُرسل مرة واحدة عند عودة الشبكة.</numerusform>
            <numerusform>ردّان ينتظران، ويُرسل كل منهما مرة واحدة عند عودة الشبكة.</numerusform>
            <numerusform>%Ln ردود تنتظر، ويُرسل كل منها مرة واحدة عند عودة الشبكة.</numerusform>
            <numerusform>%Ln ردًا تنتظر، ويُرسل كل منها مرة واحدة عند عودة الشبكة.</numerusform>
            <numerusform>%Ln ردّ تنتظر، ويُرسل كل منها مرة واحدة عند عودة الشبكة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data is of %1.</source>
        <translation>البيانات من ⁨%1⁩.</translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation> </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message>
        <source>The server asks you to sign in again; nothing you wrote is lost.</source>
        <translation>يطلب الخادم تسجيل الدخول من جديد؛ لم يضِع شيء مما كتبت.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>جارٍ المحاولة…</translation>
    </message>
    <message>
        <source>Try now (by itself in %1)</source>
        <translation>حاول الآن (تلقائيًا خلال ⁨%1⁩)</translation>
    </message>
    <message>
        <source>Offline since %1. You can go on working.</source>
        <translation>انقطع الاتصال منذ %1. يمكنك متابعة العمل.</translation>
    </message>
    <message>
        <source>Offline. You can go on working.</source>
        <translation>انقطع الاتصال. يمكنك متابعة العمل.</translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation>عاد الاتصال.</translation>
    </message>
    <message>
        <source>The server asks you to sign in again.</source>
        <translation>يطلب الخادم تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The server has not been reached so far.</source>
        <translation>لم يُتَّصَل بالخادم حتى الآن.</translation>
    </message>
</context>
<context>
    <name>sampan::ContactRow</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of contact: the contact</comment>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>نسخ ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationActions</name>
    <message>
        <source>Solved</source>
        <translation>محلولة</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>الحالة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>غير مسندة</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>أُسندت إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>نُقلت إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>الأولوية: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Category removed</source>
        <translation>أُزيل التصنيف</translation>
    </message>
    <message>
        <source>Label %1 added</source>
        <translation>أُضيف الوسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Label %1 removed</source>
        <translation>أُزيل الوسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>أُجّلت حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>No longer snoozed</source>
        <translation>لم تعد مؤجّلة</translation>
    </message>
    <message>
        <source>You follow this conversation</source>
        <translation>أنت تتابع هذه المحادثة</translation>
    </message>
    <message>
        <source>You no longer follow it</source>
        <translation>لم تعد تتابعها</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>وُضعت علامة رسالة مزعجة</translation>
    </message>
    <message>
        <source>No longer spam</source>
        <translation>لم تعد رسالة مزعجة</translation>
    </message>
    <message>
        <source>Mention seen to</source>
        <translation>تمت معالجة الإشارة</translation>
    </message>
    <message>
        <source>Passed on to %1</source>
        <translation>حُوّلت إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 is blocked</source>
        <translation>‏⁨%1⁩ محظور</translation>
    </message>
    <message>
        <source>%1 may write again</source>
        <translation>يمكن أن يكتب ⁨%1⁩ من جديد</translation>
    </message>
    <message>
        <source>Merged; this is the conversation it went into</source>
        <translation>تم الدمج؛ هذه هي المحادثة التي ضُمّت إليها</translation>
    </message>
    <message>
        <source>Split off; this is the new conversation</source>
        <translation>تم الفصل؛ هذه هي المحادثة الجديدة</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>أُنجزت المهمة</translation>
    </message>
    <message>
        <source>Task declined</source>
        <translation>رُفضت المهمة</translation>
    </message>
    <message>
        <source>Withdrawn; it is not sent</source>
        <translation>تم السحب؛ لم يُرسل</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationHeader</name>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>حلّ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(بلا موضوع)</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>الحالة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>غير مسندة</translation>
    </message>
    <message>
        <source>Assigned to: %1</source>
        <translation>مسندة إلى: ⁨%1⁩</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>بلا تصنيف</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>التصنيف: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>الوسوم: ⁨%1⁩</translation>
    </message>
    <message>
        <source>It is solved already.</source>
        <translation>هي محلولة بالفعل.</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Snoozed until then, or until the buyer writes.</source>
        <translation>مؤجّلة حتى ذلك الوقت، أو حتى يكتب المشتري.</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>المزعجة</translation>
    </message>
    <message>
        <source>Mentions you</source>
        <translation>فيها إشارة إليك</translation>
    </message>
    <message>
        <source>Seen to when you answer or note, or in the menu.</source>
        <translation>تُعد معالجة حين تردّ أو تضيف ملاحظة، أو من القائمة.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>‏⁨%1⁩ و⁨%2⁩ غيره</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>‏⁨%1⁩ يكتب</translation>
    </message>
    <message>
        <source>Writing now: %1</source>
        <translation>يكتب الآن: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Reading now: %1</source>
        <translation>يقرأ الآن: ⁨%1⁩</translation>
    </message>
    <message>
        <source>The buyer waits since %1, %2</source>
        <translation>المشتري ينتظر منذ ⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>ينتظر ⁨%1⁩</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>وقت آخر…</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>تأجيل حتى</translation>
    </message>
    <message>
        <source>No longer snooze</source>
        <translation>إلغاء التأجيل</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>هل تحظر ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>Whatever they write from now on, to any store, is filed as spam and tells nobody.</source>
        <translation>كل ما يكتبه من الآن، إلى أي متجر، يُحفظ ضمن الرسائل المزعجة دون إشعار أحد.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>Do not block</source>
        <translation>عدم الحظر</translation>
    </message>
    <message>
        <source>Which category, before it is solved?</source>
        <translation>ما التصنيف قبل الحل؟</translation>
    </message>
    <message>
        <source>Solve without a category</source>
        <translation>حلّ بلا تصنيف</translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation>أنا (⁨%1⁩)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Pass on with a reason…</source>
        <translation>تحويل مع ذكر السبب…</translation>
    </message>
    <message>
        <source>Move to team</source>
        <translation>نقل إلى فريق</translation>
    </message>
    <message>
        <source>There are no labels yet</source>
        <translation>لا توجد وسوم بعد</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Pass on…</source>
        <translation>تحويل…</translation>
    </message>
    <message>
        <source>No longer follow</source>
        <translation>إلغاء المتابعة</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Mention seen to</source>
        <translation>تمت معالجة الإشارة</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>وضع علامة غير مقروء</translation>
    </message>
    <message>
        <source>This is no spam</source>
        <translation>ليست رسالة مزعجة</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>وضع علامة رسالة مزعجة</translation>
    </message>
    <message>
        <source>Let the sender write again</source>
        <translation>السماح للمُرسِل بالكتابة من جديد</translation>
    </message>
    <message>
        <source>Block the sender…</source>
        <translation>حظر المُرسِل…</translation>
    </message>
    <message>
        <source>Send and solve without a category</source>
        <translation>إرسال وحلّ بلا تصنيف</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationOutput</name>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ كملف PDF</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>أُرسلت إلى الطابعة</translation>
    </message>
    <message>
        <source>Export a transcript (.html or .txt)</source>
        <translation>تصدير نص المحادثة (.html أو .txt)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>حُفظ ⁨%1⁩</translation>
    </message>
    <message>
        <source>There is no original</source>
        <translation>لا يوجد أصل</translation>
    </message>
    <message>
        <source>Only mails that came from outside have one.</source>
        <translation>للرسائل الواردة من الخارج وحدها أصل.</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>ليس على هذا الحاسوب بعد</translation>
    </message>
    <message>
        <source>Open it again when you are online.</source>
        <translation>افتحه من جديد حين تكون متصلًا.</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationPane</name>
    <message>
        <source>Solved; the reply goes out in %1 s</source>
        <translation>محلولة؛ يُرسل الردّ خلال ⁨%1⁩ ث</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>A picture of another server could not be loaded.</source>
        <translation>تعذّر تحميل صورة من خادم آخر.</translation>
    </message>
    <message>
        <source>Pictures of other servers are not available offline.</source>
        <translation>صور الخوادم الأخرى غير متاحة دون اتصال.</translation>
    </message>
    <message>
        <source>Pictures of other servers cannot be loaded here.</source>
        <translation>لا يمكن تحميل صور الخوادم الأخرى هنا.</translation>
    </message>
    <message>
        <source>This link is not opened: %1</source>
        <translation>لا يُفتح هذا الرابط: ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%Ln رسائل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>لا توجد محادثة مفتوحة</translation>
    </message>
    <message>
        <source>Choose one in the list, or press J for the next.</source>
        <translation>اختر واحدة من القائمة، أو اضغط J للتالية.</translation>
    </message>
    <message>
        <source>The call is recorded</source>
        <translation>سُجّلت المكالمة</translation>
    </message>
    <message>
        <source>Snoozed; the reply goes out in %1 s</source>
        <translation>مؤجّلة؛ يُرسل الردّ خلال ⁨%1⁩ ث</translation>
    </message>
</context>
<context>
    <name>sampan::ConversationWindow</name>
    <message>
        <source>%1 – Sampan</source>
        <translation>⁨%1⁩ – Sampan</translation>
    </message>
</context>
<context>
    <name>sampan::CustomerCard</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>What they write is filed as spam and tells nobody.</source>
        <translation>يُحفظ ما يكتبه ضمن الرسائل المزعجة دون إشعار أحد.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>month and year</comment>
        <translation>منذ ⁨%1⁩</translation>
    </message>
    <message>
        <source>You may read the notes, but not change them.</source>
        <translation>يمكنك قراءة الملاحظات، لا تعديلها.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Writes %1</source>
        <comment>languages</comment>
        <translation>يكتب بـ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>محادثات سابقة</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>هذه هي الأولى.</translation>
    </message>
</context>
<context>
    <name>sampan::CustomerPanel</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>نُسخ: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>Open a conversation to see who it is with.</source>
        <translation>افتح محادثة لترى مع من هي.</translation>
    </message>
    <message>
        <source>Nobody is known</source>
        <translation>لا أحد معروف</translation>
    </message>
    <message>
        <source>The conversation has no customer, or the customer is not on this computer yet.</source>
        <translation>المحادثة بلا عميل، أو أن العميل ليس على هذا الحاسوب بعد.</translation>
    </message>
    <message>
        <source>The customer could not be read</source>
        <translation>تعذّرت قراءة بيانات العميل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Notes saved</source>
        <translation>حُفظت الملاحظات</translation>
    </message>
</context>
<context>
    <name>sampan::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>sampan::DropZone</name>
    <message>
        <source>Drop files here to attach them</source>
        <translation>أفلت الملفات هنا لإرفاقها</translation>
    </message>
</context>
<context>
    <name>sampan::EarlierRow</name>
    <message>
        <source>(no subject)</source>
        <translation>(بلا موضوع)</translation>
    </message>
</context>
<context>
    <name>sampan::ErrorText</name>
    <message>
        <source>The server cannot be reached. Check the network; work goes on from this computer&apos;s data.</source>
        <translation>تعذّر الوصول إلى الخادم. تحقق من الشبكة؛ يستمر العمل ببيانات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The server did not answer in time. It will be tried again.</source>
        <translation>لم يُجب الخادم في الوقت المحدد. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Ask your administrator for its fingerprint.</source>
        <translation>شهادة الخادم غير موثوقة. اطلب بصمتها من المسؤول.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the one you trusted before. Nothing was sent; ask your administrator whether it was replaced.</source>
        <translation>شهادة الخادم ليست التي وثقت بها من قبل. لم يُرسل شيء؛ اسأل المسؤول إن كانت قد استُبدلت.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be understood and was not used.</source>
        <translation>تعذّر فهم جواب الخادم ولم يُستخدم.</translation>
    </message>
    <message>
        <source>The server is busy or being maintained. It will be tried again.</source>
        <translation>الخادم مشغول أو قيد الصيانة. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>The server reported a failure of its own. Nothing is lost; it will be tried again.</source>
        <translation>أبلغ الخادم عن خلل عنده. لم يضِع شيء؛ ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>The server is older than this workstation. Ask your administrator to update it.</source>
        <translation>الخادم أقدم من هذا البرنامج. اطلب من المسؤول تحديثه.</translation>
    </message>
    <message>
        <source>The server is newer than this workstation. Update Sampan to go on.</source>
        <translation>الخادم أحدث من هذا البرنامج. حدّث Sampan للمتابعة.</translation>
    </message>
    <message>
        <source>The user name or password is not right.</source>
        <translation>اسم المستخدم أو كلمة المرور غير صحيح.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a little before you try again.</source>
        <translation>محاولات كثيرة جدًا. انتظر قليلًا قبل المحاولة من جديد.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Sign in again; nothing you wrote is lost.</source>
        <translation>انتهت صلاحية دخولك. سجّل الدخول من جديد؛ لم يضِع شيء مما كتبت.</translation>
    </message>
    <message>
        <source>Your sign-in was ended from elsewhere. Sign in again; nothing you wrote is lost.</source>
        <translation>أُنهي دخولك من مكان آخر. سجّل الدخول من جديد؛ لم يضِع شيء مما كتبت.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask your supervisor.</source>
        <translation>دورك لا يسمح بهذا. اسأل مشرفك.</translation>
    </message>
    <message>
        <source>The mailbox refused the sign-in. Ask your administrator to check its password.</source>
        <translation>رفض صندوق البريد تسجيل الدخول. اطلب من المسؤول التحقق من كلمة مروره.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server refused the message. Check the address.</source>
        <translation>رفض خادم بريد المستلم الرسالة. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server asks to wait. It will be tried again.</source>
        <translation>يطلب خادم بريد المستلم الانتظار. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>A mail could not be read. The original is kept.</source>
        <translation>تعذّرت قراءة رسالة. الأصل محفوظ.</translation>
    </message>
    <message>
        <source>This no longer exists. Somebody may have removed it.</source>
        <translation>لم يعد هذا موجودًا. ربما أزاله أحد.</translation>
    </message>
    <message>
        <source>The server has this already; nothing was changed.</source>
        <translation>هذا موجود على الخادم بالفعل؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The server did not accept what was entered. Correct it and try again.</source>
        <translation>لم يقبل الخادم ما أُدخل. صحّحه وحاول مجددًا.</translation>
    </message>
    <message>
        <source>The server did not understand this workstation. Both may need the same version.</source>
        <translation>لم يفهم الخادم هذا البرنامج. ربما يلزم أن يكونا من إصدار واحد.</translation>
    </message>
    <message>
        <source>Somebody changed this at the same time. The newer state is shown; try again if needed.</source>
        <translation>غيّر أحد هذا في الوقت نفسه. تُعرض الحالة الأحدث؛ حاول مجددًا إن لزم.</translation>
    </message>
    <message>
        <source>Too much has changed since the last connection. Everything is being read again.</source>
        <translation>تغيّر الكثير منذ آخر اتصال. يُقرأ كل شيء من جديد.</translation>
    </message>
    <message>
        <source>The server cannot list it in this way. The list may be incomplete.</source>
        <translation>لا يستطيع الخادم عرضه بهذا الترتيب. قد تكون القائمة ناقصة.</translation>
    </message>
    <message>
        <source>This is too large for the server. Send smaller or fewer attachments.</source>
        <translation>هذا كبير جدًا على الخادم. أرسل مرفقات أصغر أو أقل.</translation>
    </message>
    <message>
        <source>The server asks to go slower. It will be tried again.</source>
        <translation>يطلب الخادم التمهّل. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>The attachment is no longer on the server.</source>
        <translation>لم يعد المرفق على الخادم.</translation>
    </message>
    <message>
        <source>Not sent: the conversation has moved on since you wrote. Read what is new, then decide.</source>
        <translation>لم يُرسل: تقدّمت المحادثة منذ كتبت. اقرأ الجديد ثم قرّر.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full. Free some space; nothing was changed.</source>
        <translation>قرص هذا الحاسوب ممتلئ. أفرغ بعض المساحة؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The data on this computer was damaged. It is being built anew from the server; what waits in the outbox is kept.</source>
        <translation>كانت البيانات على هذا الحاسوب تالفة. تُبنى من جديد من الخادم؛ ويبقى ما ينتظر في صندوق الصادر.</translation>
    </message>
    <message>
        <source>The data on this computer was written by a newer Sampan. Update Sampan to open it.</source>
        <translation>كتب البيانات على هذا الحاسوب إصدار أحدث من Sampan. حدّث Sampan لفتحها.</translation>
    </message>
    <message>
        <source>This computer&apos;s data could not be read or written. Try again; restart Sampan if it stays.</source>
        <translation>تعذّرت قراءة بيانات هذا الحاسوب أو كتابتها. حاول مجددًا؛ وأعد تشغيل Sampan إن استمر ذلك.</translation>
    </message>
    <message>
        <source>The passphrase does not open this computer&apos;s data.</source>
        <translation>عبارة المرور لا تفتح بيانات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The data would not be encrypted on this computer, so it was not opened. Reinstall Sampan.</source>
        <translation>لن تكون البيانات مشفّرة على هذا الحاسوب، لذلك لم تُفتح. أعد تثبيت Sampan.</translation>
    </message>
    <message>
        <source>Another Sampan has this data open. Close it and try again.</source>
        <translation>هذه البيانات مفتوحة في نسخة أخرى من Sampan. أغلقها وحاول مجددًا.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it exists and that you may open it.</source>
        <translation>لا يمكن قراءة الملف. تحقق من وجوده ومن أن لك حق فتحه.</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>لا يمكن كتابة الملف. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The file&apos;s content is not what was expected.</source>
        <translation>محتوى الملف ليس كما هو متوقع.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers. A passphrase protects your sign-in instead.</source>
        <translation>لا توجد على هذا الحاسوب سلسلة مفاتيح تجيب. تحمي عبارةُ مرور دخولَك بدلًا منها.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>أُلغي ذلك.</translation>
    </message>
    <message>
        <source>Something went wrong inside Sampan. The details can be copied for your administrator.</source>
        <translation>حدث خلل داخل Sampan. يمكن نسخ التفاصيل للمسؤول.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, sentence</comment>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>sampan::FilterChips</name>
    <message>
        <source>Filtered by</source>
        <translation>مصفّاة حسب</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>إزالة الشرط ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sampan::FilterEditor</name>
    <message>
        <source>Filter this view</source>
        <translation>تصفية هذا العرض</translation>
    </message>
    <message>
        <source>Edit the filter</source>
        <translation>تعديل المرشّح</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Shown in a row</source>
        <translation>المعروض في الصف</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>للجميع</translation>
    </message>
    <message>
        <source>Your role cannot share filters</source>
        <translation>دورك لا يسمح بمشاركة المرشّحات</translation>
    </message>
    <message>
        <source>Name, to keep it</source>
        <translation>الاسم، لحفظه</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>اسم المرشّح</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Filter now</source>
        <translation>تصفية الآن</translation>
    </message>
    <message>
        <source>This filter is too large</source>
        <translation>هذا المرشّح كبير جدًا</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>بلا محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتان</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it a name to keep it.</source>
        <translation>أعطه اسمًا لحفظه.</translation>
    </message>
</context>
<context>
    <name>sampan::FilterFields</name>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>none</source>
        <comment>category</comment>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>متجر</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>بلا فريق</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>مسندة إلى</translation>
    </message>
    <message>
        <source>me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Contains the words</source>
        <translation>تحتوي الكلمات</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>Somebody waits</source>
        <translation>شخص ما ينتظر</translation>
    </message>
    <message>
        <source>Has attachments</source>
        <translation>لها مرفقات</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>المؤجّلة</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>المزعجة</translation>
    </message>
    <message>
        <source>Created from</source>
        <translation>أُنشئت من</translation>
    </message>
    <message>
        <source>Created before</source>
        <translation>أُنشئت قبل</translation>
    </message>
    <message>
        <source>Last message from</source>
        <translation>آخر رسالة من</translation>
    </message>
    <message>
        <source>Last message before</source>
        <translation>آخر رسالة قبل</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>تتحقق كلها</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>يتحقق أي منها</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>لا يتحقق أي منها</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how a group holds, its conditions</comment>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Label or category</source>
        <translation>وسم أو تصنيف</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>المسند إليه</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>يتابعها</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>المُشار إليه</translation>
    </message>
    <message>
        <source>Waits longer than</source>
        <translation>الانتظار أكثر من</translation>
    </message>
    <message>
        <source>Created in the last</source>
        <translation>أُنشئت خلال آخر</translation>
    </message>
    <message>
        <source>Last message in the last</source>
        <translation>آخر رسالة خلال آخر</translation>
    </message>
    <message>
        <source>Last message longer ago than</source>
        <translation>آخر رسالة قبل أكثر من</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long ago</comment>
        <translation>
            <numerusform>%n يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقائق</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ساعات</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
</context>
<context>
    <name>sampan::FilterKeeper</name>
    <message>
        <source>Filter saved: %1</source>
        <translation>حُفظ المرشّح: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>name of a filter</comment>
        <translation>‏⁨%1⁩ (نسخة)</translation>
    </message>
    <message>
        <source>Duplicated as %1</source>
        <translation>نُسخ باسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 is there for everybody now</source>
        <translation>‏⁨%1⁩ متاح للجميع الآن</translation>
    </message>
    <message>
        <source>%1 is only yours now</source>
        <translation>‏⁨%1⁩ لك وحدك الآن</translation>
    </message>
    <message>
        <source>Filter deleted: %1</source>
        <translation>حُذف المرشّح: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Only its owner or a manager can change it</source>
        <translation>لا يغيّره إلا صاحبه أو مدير</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة تسمية…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation>لي فقط</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>للجميع</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>sampan::FilterTreeEdit</name>
    <message>
        <source>How the group holds</source>
        <translation>كيف تتحقق المجموعة</translation>
    </message>
    <message>
        <source>A filter holds no more</source>
        <translation>لا يتسع المرشّح للمزيد</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>شرط</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>إزالة المجموعة</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>إزالة الشرط ⁨%1⁩</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>الاسم أو العنوان</translation>
    </message>
    <message>
        <source>Minutes, hours or days</source>
        <translation>دقائق أو ساعات أو أيام</translation>
    </message>
</context>
<context>
    <name>sampan::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>الموضع السابق (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>الموضع التالي (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتيجة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>found place</comment>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
</context>
<context>
    <name>sampan::FormBox</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>sampan::Format</name>
    <message>
        <source>E-mail</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>دردشة</translation>
    </message>
    <message>
        <source>Call note</source>
        <translation>ملاحظة مكالمة</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>تواصل اجتماعي</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>سوق إلكتروني</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>محلولة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجلة</translation>
    </message>
    <message>
        <source>Product quality</source>
        <translation>جودة المنتج</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>الشحن</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>After-sale service</source>
        <translation>خدمة ما بعد البيع</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>استفسار</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>تقني</translation>
    </message>
    <message>
        <source>Special request</source>
        <translation>طلب خاص</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>الجمارك</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>تأخير</translation>
    </message>
    <message>
        <source>Lost parcel</source>
        <translation>طرد مفقود</translation>
    </message>
    <message>
        <source>Damage in transit</source>
        <translation>ضرر أثناء النقل</translation>
    </message>
    <message>
        <source>Change of address</source>
        <translation>تغيير العنوان</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>استرداد المبلغ</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>الضمان</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>منتج خاطئ</translation>
    </message>
    <message>
        <source>Payment declined</source>
        <translation>رُفض الدفع</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>خُصم مرتين</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>عيب</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>مخالف للوصف</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>التشيكية</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>الدنماركية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>اليونانية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>الفنلندية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>الهندية</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>المجرية</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>الإندونيسية</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>الإيطالية</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>اليابانية</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>الكورية</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>النرويجية</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>الهولندية</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>البولندية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>الرومانية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>الروسية</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>السويدية</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>التايلاندية</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>الأوكرانية</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>الفيتنامية</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>الصينية التقليدية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>في الطابور</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قُرئ</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم يُرسل</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>مُجدول</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>⁨%1⁩ ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>⁨%1⁩ د</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>⁨%1⁩ س ⁨%2⁩ د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>⁨%1⁩ س</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>duration</comment>
        <translation>
            <numerusform>0 يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>sampan::HandOverBox</name>
    <message>
        <source>Hand over to a department</source>
        <translation>تسليم إلى قسم</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>مطلوب قبل</translation>
    </message>
    <message>
        <source>The conversation stays yours. The department sees it while the task is open.</source>
        <translation>تبقى المحادثة لك. يراها القسم ما دامت المهمة مفتوحة.</translation>
    </message>
    <message>
        <source>What is to be done: carrier claim, diagnosis, inspection</source>
        <translation>ما المطلوب: مطالبة الناقل، تشخيص، فحص</translation>
    </message>
    <message>
        <source>Needed by, by the clock here</source>
        <translation>مطلوب قبل، بتوقيت هذا المكان</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>المهمة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>There is no department to hand over to.</source>
        <translation>لا يوجد قسم للتسليم إليه.</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>اذكر ما المطلوب.</translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation>هذا الوقت قد مضى.</translation>
    </message>
    <message>
        <source>No department is set up</source>
        <translation>لم يُعدّ أي قسم بعد</translation>
    </message>
</context>
<context>
    <name>sampan::IdentityBand</name>
    <message>
        <source>From and to</source>
        <translation>من وإلى</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>ردّ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Reply or internal note</source>
        <translation>ردّ أو ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Confirm the changed recipients</source>
        <translation>تأكيد المستلمين الجدد</translation>
    </message>
    <message>
        <source>The recipients are not those of this conversation</source>
        <translation>المستلمون ليسوا مستلمي هذه المحادثة</translation>
    </message>
    <message>
        <source>Recipients and copies</source>
        <translation>المستلمون والنسخ</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>for your team</source>
        <translation>لفريقك</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n more recipients</source>
        <translation>
            <numerusform>لا مستلمين آخرين</numerusform>
            <numerusform>مستلم آخر</numerusform>
            <numerusform>مستلمان آخران</numerusform>
            <numerusform>%Ln مستلمين آخرين</numerusform>
            <numerusform>%Ln مستلمًا آخر</numerusform>
            <numerusform>%Ln مستلم آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>The buyer&apos;s country and the language of this conversation</source>
        <translation>بلد المشتري ولغة هذه المحادثة</translation>
    </message>
</context>
<context>
    <name>sampan::KeyRecorder</name>
    <message>
        <source>Press the new keys</source>
        <translation>اضغط المفاتيح الجديدة</translation>
    </message>
</context>
<context>
    <name>sampan::KeyRules</name>
    <message>
        <source>No key was pressed.</source>
        <translation>لم يُضغط أي مفتاح.</translation>
    </message>
    <message>
        <source>%1 moves and edits everywhere and cannot be changed.</source>
        <translation>المفتاح ⁨%1⁩ للتنقل والتحرير في كل مكان ولا يمكن تغييره.</translation>
    </message>
    <message>
        <source>%1 belongs to editing text.</source>
        <translation>المفتاح ⁨%1⁩ لتحرير النصوص.</translation>
    </message>
    <message>
        <source>While writing, a letter alone is text. Add Ctrl or Alt.</source>
        <translation>أثناء الكتابة يكون الحرف وحده نصًا. أضف Ctrl أو Alt.</translation>
    </message>
    <message>
        <source>Ctrl+Alt types a character on many keyboards. Choose others.</source>
        <translation>‏Ctrl+Alt يكتب حرفًا على لوحات مفاتيح كثيرة. اختر غيرهما.</translation>
    </message>
</context>
<context>
    <name>sampan::LinkBox</name>
    <message>
        <source>Insert a link</source>
        <translation>إدراج رابط</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>إدراج الرابط</translation>
    </message>
</context>
<context>
    <name>sampan::LiveNews</name>
    <message>
        <source>New message from %1: %2</source>
        <translation>رسالة جديدة من ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 wrote: %2</source>
        <translation>كتب ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>لم يُرسل: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
</context>
<context>
    <name>sampan::LocalTime</name>
    <message>
        <source>%1 %2 there</source>
        <comment>weekday, time of day</comment>
        <translation>⁨%1⁩ ⁨%2⁩ هناك</translation>
    </message>
    <message>
        <source>%1 there</source>
        <comment>time of day</comment>
        <translation>⁨%1⁩ هناك</translation>
    </message>
</context>
<context>
    <name>sampan::MainWindow</name>
    <message>
        <source>%1 – Sampan</source>
        <translation>⁨%1⁩ – Sampan</translation>
    </message>
    <message>
        <source>This conversation is not on this computer, or you may not see it.</source>
        <translation>هذه المحادثة ليست على هذا الحاسوب، أو لا يحق لك رؤيتها.</translation>
    </message>
    <message>
        <source>This link is not understood: %1</source>
        <translation>هذا الرابط غير مفهوم: ⁨%1⁩</translation>
    </message>
    <message>
        <source>The other window could not be started: %1</source>
        <translation>تعذّر فتح النافذة الأخرى: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sampan::MergeBox</name>
    <message>
        <source>Merge into another conversation</source>
        <translation>الدمج في محادثة أخرى</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>All messages of this conversation go there, and it is closed with a pointer. It can be undone.</source>
        <translation>تنتقل كل رسائل هذه المحادثة إلى هناك، وتُغلق مع إشارة إليها. يمكن التراجع.</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>البحث في كل المحادثات</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(بلا موضوع)</translation>
    </message>
    <message>
        <source>The customer has no other conversation. Search for one.</source>
        <translation>ليس للعميل محادثة أخرى. ابحث عن واحدة.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>This is the conversation of another customer. What is merged is read by whoever answers them.</source>
        <translation>هذه محادثة عميل آخر. ما يُدمج يقرؤه من يردّ عليه.</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>اختر محادثة.</translation>
    </message>
    <message>
        <source>Merge all the same</source>
        <translation>دمج رغم ذلك</translation>
    </message>
</context>
<context>
    <name>sampan::MessageList</name>
    <message>
        <source>call note</source>
        <translation>ملاحظة مكالمة</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Call back %1</source>
        <translation>معاودة الاتصال ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of other servers not shown</source>
        <translation>
            <numerusform>لا صور محجوبة</numerusform>
            <numerusform>صورة من خادم آخر غير معروضة</numerusform>
            <numerusform>صورتان من خوادم أخرى غير معروضتين</numerusform>
            <numerusform>%Ln صور من خوادم أخرى غير معروضة</numerusform>
            <numerusform>%Ln صورة من خوادم أخرى غير معروضة</numerusform>
            <numerusform>%Ln صورة من خوادم أخرى غير معروضة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>عرض الصور</translation>
    </message>
    <message>
        <source>Hide earlier text</source>
        <translation>إخفاء النص السابق</translation>
    </message>
    <message>
        <source>Show earlier text</source>
        <translation>عرض النص السابق</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Loading %1 %</source>
        <translation>جارٍ التحميل ⁨%1⁩ %</translation>
    </message>
    <message>
        <source>Not here offline</source>
        <translation>غير متاح دون اتصال</translation>
    </message>
    <message>
        <source>Not to be had</source>
        <translation>لا يمكن الحصول عليه</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>attachments</comment>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>مرفق آخر</numerusform>
            <numerusform>مرفقان آخران</numerusform>
            <numerusform>%Ln مرفقات أخرى</numerusform>
            <numerusform>%Ln مرفقًا آخر</numerusform>
            <numerusform>%Ln مرفق آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Show the whole text (%1)</source>
        <translation>عرض النص كاملًا (⁨%1⁩)</translation>
    </message>
</context>
<context>
    <name>sampan::MessageListView</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>نسخ الرسالة</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Save attachment…</source>
        <translation>حفظ المرفق…</translation>
    </message>
    <message>
        <source>Open with the system</source>
        <translation>فتح ببرنامج النظام</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
</context>
<context>
    <name>sampan::MessageWords</name>
    <message>
        <source>Sampan</source>
        <comment>who did it: the system itself</comment>
        <translation>Sampan</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done: why</comment>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 took the assignment back</source>
        <translation>ألغى ⁨%1⁩ الإسناد</translation>
    </message>
    <message>
        <source>%1 assigned %2</source>
        <translation>أسندها ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 took it from its team</source>
        <translation>أخرجها ⁨%1⁩ من فريقها</translation>
    </message>
    <message>
        <source>%1 moved it to %2</source>
        <translation>نقلها ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 set the status to %2</source>
        <translation>غيّر ⁨%1⁩ الحالة إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 removed the category</source>
        <translation>أزال ⁨%1⁩ التصنيف</translation>
    </message>
    <message>
        <source>%1 classified it as %2</source>
        <translation>صنّفها ⁨%1⁩ ضمن ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 set the priority to %2</source>
        <translation>غيّر ⁨%1⁩ الأولوية إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 removed the labels</source>
        <translation>أزال ⁨%1⁩ الوسوم</translation>
    </message>
    <message>
        <source>%1 set the labels to %2</source>
        <translation>غيّر ⁨%1⁩ الوسوم إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 opened the conversation</source>
        <translation>فتح ⁨%1⁩ المحادثة</translation>
    </message>
    <message>
        <source>%1 removed the subject</source>
        <translation>أزال ⁨%1⁩ الموضوع</translation>
    </message>
    <message>
        <source>%1 set the subject to %2</source>
        <translation>غيّر ⁨%1⁩ الموضوع إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 changed something else</source>
        <translation>غيّر ⁨%1⁩ شيئًا آخر</translation>
    </message>
    <message>
        <source>%1 snoozed it until %2</source>
        <translation>أجّلها ⁨%1⁩ حتى ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 ended the snooze</source>
        <translation>أنهى ⁨%1⁩ التأجيل</translation>
    </message>
    <message>
        <source>%1 marked it as spam</source>
        <translation>وضع ⁨%1⁩ علامة رسالة مزعجة</translation>
    </message>
    <message>
        <source>%1 took it out of spam</source>
        <translation>أخرجها ⁨%1⁩ من الرسائل المزعجة</translation>
    </message>
    <message>
        <source>%1 blocked the sender</source>
        <translation>حظر ⁨%1⁩ المُرسِل</translation>
    </message>
    <message>
        <source>%1 let the sender write again</source>
        <translation>سمح ⁨%1⁩ للمُرسِل بالكتابة من جديد</translation>
    </message>
    <message>
        <source>%1 merged %2 into this</source>
        <translation>دمج ⁨%1⁩ المحادثة ⁨%2⁩ في هذه</translation>
    </message>
    <message>
        <source>%1 merged it into %2</source>
        <translation>دمجها ⁨%1⁩ في ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 split this off from %2</source>
        <translation>فصل ⁨%1⁩ هذه عن ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 split off %2</source>
        <translation>فصل ⁨%1⁩ المحادثة ⁨%2⁩</translation>
    </message>
    <message>
        <source>This continues %1</source>
        <translation>هذه تكملة ⁨%1⁩</translation>
    </message>
    <message>
        <source>It is continued in %1</source>
        <translation>تكملتها في ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 no longer follows</source>
        <translation>لم يعد ⁨%1⁩ يتابعها</translation>
    </message>
    <message>
        <source>%1 follows</source>
        <translation>يتابعها ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 did the task %2</source>
        <translation>أنجز ⁨%1⁩ المهمة ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 declined the task %2</source>
        <translation>رفض ⁨%1⁩ المهمة ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 handed over %2</source>
        <translation>سلّم ⁨%1⁩ المهمة ⁨%2⁩</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا ردّ</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>بريد صوتي</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>رقم خاطئ</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>مكالمة واردة</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>مكالمة صادرة</translation>
    </message>
    <message>
        <source>Goes out in %1 s</source>
        <translation>يُرسل خلال ⁨%1⁩ ث</translation>
    </message>
    <message>
        <source>Not sent, someone answered meanwhile</source>
        <translation>لم يُرسل، ردّ شخص آخر في الأثناء</translation>
    </message>
    <message>
        <source>Goes out %1</source>
        <translation>يُرسل ⁨%1⁩</translation>
    </message>
    <message>
        <source>In the mail queue</source>
        <translation>في طابور البريد</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>في الطابور</translation>
    </message>
    <message>
        <source>Queued, goes out online</source>
        <translation>في الطابور، يُرسل عند الاتصال</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>أُرسل ⁨%1⁩</translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation>سُلّم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>قُرئ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Not sent: the buyer wrote before</source>
        <translation>لم يُرسل: كتب المشتري قبل ذلك</translation>
    </message>
    <message>
        <source>Withdrawn, not sent</source>
        <translation>مسحوب، لم يُرسل</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم يُرسل</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>لم يُرسل: ⁨%1⁩</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>phone call</source>
        <translation>مكالمة هاتفية</translation>
    </message>
    <message>
        <source>%1 Attachment %2, %3.</source>
        <comment>%1: the sentences before</comment>
        <translation>⁨%1⁩ المرفق ⁨%2⁩، ⁨%3⁩.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation>⁨%1⁩ ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>sampan::MomentBox</name>
    <message>
        <source>Day and time, by the clock here</source>
        <translation>اليوم والوقت، بتوقيت هذا المكان</translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation>هذا الوقت قد مضى.</translation>
    </message>
</context>
<context>
    <name>sampan::MomentText</name>
    <message>
        <source>tomorrow %1</source>
        <comment>time of day</comment>
        <translation>غدًا ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>⁨%1⁩ ⁨%2⁩</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>هذا المساء</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>صباح الغد</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>الأسبوع القادم</translation>
    </message>
</context>
<context>
    <name>sampan::MovedOnBox</name>
    <message>
        <source>Read it</source>
        <translation>اقرأها</translation>
    </message>
    <message>
        <source>Send mine too</source>
        <translation>إرسال ردّي أيضًا</translation>
    </message>
    <message>
        <source>Edit mine</source>
        <translation>تعديل ردّي</translation>
    </message>
    <message>
        <source>%1Not sent.%2 The buyer wrote at %3, after you opened this conversation.</source>
        <comment>%1 and %2 make the words between them bold</comment>
        <translation>%1لم يُرسل.%2 كتب المشتري في %3، بعد أن فتحت هذه المحادثة.</translation>
    </message>
    <message>
        <source>%1Not sent.%2 %3 answered at %4, after you opened this conversation.</source>
        <comment>%1 and %2 make the words between them bold</comment>
        <translation>%1لم يُرسل.%2 ردّ %3 في %4، بعد أن فتحت هذه المحادثة.</translation>
    </message>
</context>
<context>
    <name>sampan::NotYetPage</name>
    <message>
        <source>Your role shows no conversations</source>
        <translation>لا يعرض دورك محادثات</translation>
    </message>
    <message>
        <source>They are for those who answer buyers. Ask a director if you need them.</source>
        <translation>هي لمن يردّ على المشترين. اطلبها من المدير العام إن احتجت إليها.</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet</source>
        <translation>لم يُجلب شيء بعد</translation>
    </message>
    <message>
        <source>Everything comes by itself once you are signed in again.</source>
        <translation>يصل كل شيء تلقائيًا بعد أن تسجّل دخولك من جديد.</translation>
    </message>
    <message>
        <source>The server has not been reached so far. Everything comes by itself once it is.</source>
        <translation>لم يُتَّصَل بالخادم حتى الآن. يصل كل شيء تلقائيًا عند الاتصال به.</translation>
    </message>
    <message>
        <source>Fetching the conversations</source>
        <translation>جارٍ جلب المحادثات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) still to come. You can begin as soon as the first are here.</source>
        <translation>
            <numerusform>لم يبقَ شيء. يمكنك البدء فور وصول أولى المحادثات.</numerusform>
            <numerusform>بقي عنصر واحد. يمكنك البدء فور وصول أولى المحادثات.</numerusform>
            <numerusform>بقي عنصران. يمكنك البدء فور وصول أولى المحادثات.</numerusform>
            <numerusform>بقيت %Ln عناصر. يمكنك البدء فور وصول أولى المحادثات.</numerusform>
            <numerusform>بقي %Ln عنصرًا. يمكنك البدء فور وصول أولى المحادثات.</numerusform>
            <numerusform>بقي %Ln عنصر. يمكنك البدء فور وصول أولى المحادثات.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can begin as soon as the first are here.</source>
        <translation>يمكنك البدء فور وصول أولى المحادثات.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
</context>
<context>
    <name>sampan::NotesField</name>
    <message>
        <source>Notes about the customer</source>
        <translation>ملاحظات عن العميل</translation>
    </message>
    <message>
        <source>What the team should know: habits, agreements, cautions</source>
        <translation>ما ينبغي أن يعرفه الفريق: عادات، اتفاقات، تنبيهات</translation>
    </message>
</context>
<context>
    <name>sampan::Notice</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>sampan::Notifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%Ln رسائل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Last from %1: %2</source>
        <translation>آخرها من ⁨%1⁩: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>sampan::OutboxEntryRow</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>category</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>read mark</source>
        <translation>علامة القراءة</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>تغيير: ⁨%1⁩</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>في الطابور ⁨%1⁩</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Held, needs you</source>
        <translation>متوقف، يحتاج إليك</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم يُرسل</translation>
    </message>
    <message>
        <source>Goes out in %1</source>
        <translation>يُرسل خلال ⁨%1⁩</translation>
    </message>
    <message>
        <source>It is being sent, or may have arrived already</source>
        <translation>يجري إرساله، أو ربما وصل بالفعل</translation>
    </message>
</context>
<context>
    <name>sampan::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>صندوق الصادر</translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation>صندوق الصادر فارغ</translation>
    </message>
    <message>
        <source>Everything you wrote has reached the server.</source>
        <translation>وصل كل ما كتبته إلى الخادم.</translation>
    </message>
</context>
<context>
    <name>sampan::PaletteModel</name>
    <message>
        <source>only while writing</source>
        <translation>أثناء الكتابة فقط</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Done last</source>
        <translation>آخر ما نُفّذ</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>آخر ما شوهد</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>no conversation here</source>
        <translation>لا توجد محادثة هنا</translation>
    </message>
</context>
<context>
    <name>sampan::PhoneNoteBox</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Somebody nobody knows yet</source>
        <translation>شخص غير معروف بعد</translation>
    </message>
    <message>
        <source>This is no phone number. Leave it empty if it was withheld.</source>
        <translation>هذا ليس رقم هاتف. اتركه فارغًا إن كان محجوبًا.</translation>
    </message>
    <message>
        <source>Write the duration as minutes or as 4:30.</source>
        <translation>اكتب المدة بالدقائق أو هكذا 4:30.</translation>
    </message>
    <message>
        <source>Choose the store that was called.</source>
        <translation>اختر المتجر الذي جرى الاتصال به.</translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation>اكتب ما قيل.</translation>
    </message>
    <message>
        <source>The time to call back has passed.</source>
        <translation>وقت معاودة الاتصال قد مضى.</translation>
    </message>
    <message>
        <source>Record a phone call</source>
        <translation>تسجيل مكالمة هاتفية</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>هم اتصلوا</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>نحن اتصلنا</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation>مع من</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Number, empty if withheld</source>
        <translation>الرقم، فارغ إن كان محجوبًا</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>Duration, minutes and seconds</source>
        <translation>المدة بالدقائق والثواني</translation>
    </message>
    <message>
        <source>Starts or stops the clock of the call</source>
        <translation>يبدأ ساعة المكالمة أو يوقفها</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>When to call back, by the clock here</source>
        <translation>وقت معاودة الاتصال، بتوقيت هذا المكان</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>متجر</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>بلا تصنيف</translation>
    </message>
</context>
<context>
    <name>sampan::PickOverlay</name>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
</context>
<context>
    <name>sampan::PointerStrip</name>
    <message>
        <source>Conversations that belong to this one</source>
        <translation>المحادثات المرتبطة بهذه</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(بلا موضوع)</translation>
    </message>
    <message>
        <source>Merged into %1; its messages are there</source>
        <translation>دُمجت في ⁨%1⁩؛ رسائلها هناك</translation>
    </message>
    <message>
        <source>%1 was merged into this</source>
        <translation>دُمجت ⁨%1⁩ في هذه</translation>
    </message>
    <message>
        <source>Continues %1</source>
        <translation>تكملة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Continued in %1</source>
        <translation>تكملتها في ⁨%1⁩</translation>
    </message>
    <message>
        <source>Split off from %1</source>
        <translation>فُصلت عن ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 was split off from this</source>
        <translation>فُصلت ⁨%1⁩ عن هذه</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sampan::PrintBox</name>
    <message>
        <source>Print the conversation</source>
        <translation>طباعة المحادثة</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>ملف PDF</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>طابعة</translation>
    </message>
    <message>
        <source>With internal notes, calls and changes</source>
        <translation>مع الملاحظات الداخلية والمكالمات والتغييرات</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>الوجهة</translation>
    </message>
</context>
<context>
    <name>sampan::QueueList</name>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
</context>
<context>
    <name>sampan::QueuePane</name>
    <message>
        <source>Loading conversations</source>
        <translation>جارٍ تحميل المحادثات</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>الأطول انتظارًا</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>Filter this view</source>
        <translation>تصفية هذا العرض</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>conversations waiting above the list</comment>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>محادثة جديدة</numerusform>
            <numerusform>محادثتان جديدتان</numerusform>
            <numerusform>%Ln محادثات جديدة</numerusform>
            <numerusform>%Ln محادثة جديدة</numerusform>
            <numerusform>%Ln محادثة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>تعذّرت قراءة القائمة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Queue: %1</source>
        <translation>القائمة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Nothing here fits the filter</source>
        <translation>لا شيء هنا يوافق المرشّح</translation>
    </message>
    <message>
        <source>Other conversations of %1 are hidden by it.</source>
        <translation>يُخفي محادثات أخرى من ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>لا شيء في الانتظار</translation>
    </message>
    <message>
        <source>Conversations assigned to you appear here.</source>
        <translation>تظهر هنا المحادثات المسندة إليك.</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves.</source>
        <translation>تظهر المحادثات الجديدة هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>Take from team</source>
        <translation>أخذ من الفريق</translation>
    </message>
    <message numerus="yes">
        <source>%n not changed: show which</source>
        <comment>conversations of a bulk action</comment>
        <translation>
            <numerusform>كلها تغيّرت</numerusform>
            <numerusform>محادثة لم تتغيّر: عرضها</numerusform>
            <numerusform>محادثتان لم تتغيّرا: عرضهما</numerusform>
            <numerusform>%Ln محادثات لم تتغيّر: عرضها</numerusform>
            <numerusform>%Ln محادثة لم تتغيّر: عرضها</numerusform>
            <numerusform>%Ln محادثة لم تتغيّر: عرضها</numerusform>
        </translation>
    </message>
    <message>
        <source>What only this computer knows cannot be filtered</source>
        <translation>لا يمكن تصفية ما لا يعرفه إلا هذا الجهاز</translation>
    </message>
    <message>
        <source>Nobody has mentioned you</source>
        <translation>لم يُشر إليك أحد</translation>
    </message>
    <message>
        <source>A note that calls you brings its conversation here.</source>
        <translation>تظهر هنا المحادثة التي تشير إليك ملاحظة فيها.</translation>
    </message>
    <message>
        <source>You follow no conversation</source>
        <translation>لا تتابع أي محادثة</translation>
    </message>
    <message>
        <source>Follow one to be told of what happens in it.</source>
        <translation>تابِع محادثة لتُبلَّغ بما يجري فيها.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>لا شيء مؤجّل</translation>
    </message>
    <message>
        <source>What is put off stands here until its time has come.</source>
        <translation>يبقى المؤجّل هنا حتى يحين وقته.</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>لا رسائل مزعجة</translation>
    </message>
    <message>
        <source>What is marked as spam is kept here.</source>
        <translation>يُحفظ هنا ما وُسم بأنه مزعج.</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>أُرسل كل شيء</translation>
    </message>
    <message>
        <source>What waits for the server stands here with its conversation.</source>
        <translation>يظهر هنا ما ينتظر الخادم مع محادثته.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>لا مسودات</translation>
    </message>
    <message>
        <source>A reply or note that you have begun and not sent is kept here.</source>
        <translation>يُحفظ هنا كل رد أو ملاحظة بدأتها ولم ترسلها.</translation>
    </message>
    <message>
        <source>Conversations appear here as soon as they fit.</source>
        <translation>تظهر المحادثات هنا فور مطابقتها.</translation>
    </message>
</context>
<context>
    <name>sampan::QueuePresence</name>
    <message>
        <source>%1 is writing</source>
        <translation>‏⁨%1⁩ يكتب</translation>
    </message>
    <message>
        <source>%1 is reading</source>
        <translation>‏⁨%1⁩ يقرأ</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between who is writing and who is reading</comment>
        <translation>؛ </translation>
    </message>
</context>
<context>
    <name>sampan::QueueRowText</name>
    <message>
        <source>Queued</source>
        <translation>في الطابور</translation>
    </message>
    <message>
        <source>Waits %1</source>
        <comment>the customer, for a time</comment>
        <translation>ينتظر ⁨%1⁩</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>مختارة</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>الأولوية: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>غير مسندة</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>مسندة إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Waits in the outbox</source>
        <translation>تنتظر في صندوق الصادر</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken row</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>With your draft</source>
        <translation>فيها مسودتك</translation>
    </message>
</context>
<context>
    <name>sampan::RecipientPanel</name>
    <message>
        <source>Recipients</source>
        <translation>المستلمون</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Recipients of the reply</source>
        <translation>مستلمو الردّ</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>نسخة إلى</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>نسخة مخفية</translation>
    </message>
    <message>
        <source>Hidden copies to</source>
        <translation>نسخة مخفية إلى</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Store this goes out from: %1</source>
        <translation>المتجر المرسِل: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sampan::RefusedBox</name>
    <message>
        <source>Not changed</source>
        <translation>لم تتغيّر</translation>
    </message>
    <message>
        <source>Conversations that were not changed, and why</source>
        <translation>المحادثات التي لم تتغيّر وسبب ذلك</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, subject of a conversation</comment>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>sampan::SearchDelegate</name>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
</context>
<context>
    <name>sampan::SearchPanel</name>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
    </message>
    <message>
        <source>Search conversations, messages, customers</source>
        <translation>ابحث في المحادثات والرسائل والعملاء</translation>
    </message>
    <message>
        <source>Everything on this computer</source>
        <translation>كل ما على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Names, addresses, order numbers and words of any language; also offline.</source>
        <translation>أسماء وعناوين وأرقام طلبات وكلمات بأي لغة؛ ودون اتصال أيضًا.</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>فشل البحث</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>جرّب كلمات أقل أو أقصر.</translation>
    </message>
</context>
<context>
    <name>sampan::SectionedQueue</name>
    <message>
        <source>Over a day</source>
        <translation>أكثر من يوم</translation>
    </message>
    <message>
        <source>Over 8 hours</source>
        <translation>أكثر من 8 ساعات</translation>
    </message>
    <message>
        <source>Over an hour</source>
        <translation>أكثر من ساعة</translation>
    </message>
    <message>
        <source>Under an hour</source>
        <translation>أقل من ساعة</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>لا أحد ينتظر</translation>
    </message>
    <message numerus="yes">
        <source>Group: %1, %n conversation(s)</source>
        <translation>
            <numerusform>المجموعة: ⁨%1⁩، بلا محادثات</numerusform>
            <numerusform>المجموعة: ⁨%1⁩، محادثة واحدة</numerusform>
            <numerusform>المجموعة: ⁨%1⁩، محادثتان</numerusform>
            <numerusform>المجموعة: ⁨%1⁩، %Ln محادثات</numerusform>
            <numerusform>المجموعة: ⁨%1⁩، %Ln محادثة</numerusform>
            <numerusform>المجموعة: ⁨%1⁩، %Ln محادثة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::SettingsPages</name>
    <message>
        <source>Accounts and storage</source>
        <translation>الحسابات والتخزين</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>تسجيل الخروج…</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>مسجّل باسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>حساب آخر</translation>
    </message>
    <message>
        <source>It opens in a window of its own.</source>
        <translation>يُفتح في نافذة خاصة به.</translation>
    </message>
    <message>
        <source>On this computer, encrypted</source>
        <translation>على هذا الحاسوب، مشفّر</translation>
    </message>
    <message>
        <source>Conversations that the server has can be fetched again; the outbox cannot.</source>
        <translation>يمكن جلب المحادثات الموجودة على الخادم من جديد؛ أما صندوق الصادر فلا.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n conversation(s)</source>
        <translation>
            <numerusform>⁨%1⁩، بلا محادثات</numerusform>
            <numerusform>⁨%1⁩، محادثة واحدة</numerusform>
            <numerusform>⁨%1⁩، محادثتان</numerusform>
            <numerusform>⁨%1⁩، %Ln محادثات</numerusform>
            <numerusform>⁨%1⁩، %Ln محادثة</numerusform>
            <numerusform>⁨%1⁩، %Ln محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>About and diagnostics</source>
        <translation>حول البرنامج والتشخيص</translation>
    </message>
    <message>
        <source>Sampan %1, free software under the GPL, version 3 or later.</source>
        <translation>‏Sampan ⁨%1⁩، برنامج حر برخصة GPL، الإصدار 3 أو أحدث.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>For whoever helps you: versions, sizes and states, nothing about anybody.</source>
        <translation>لمن يساعدك: إصدارات وأحجام وحالات، ولا شيء عن أي شخص.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Tell me when a buyer writes and I look elsewhere</source>
        <translation>أخبرني حين يكتب مشترٍ وأنا منشغل بغير هذه النافذة</translation>
    </message>
    <message>
        <source>Show name and text</source>
        <translation>إظهار الاسم والنص</translation>
    </message>
    <message>
        <source>Off: others who see the screen learn only that somebody wrote.</source>
        <translation>عند الإيقاف: لا يعرف من يرى الشاشة سوى أن أحدًا كتب.</translation>
    </message>
    <message>
        <source>Remind me of buyers who wait long</source>
        <translation>ذكّرني بالمشترين الذين طال انتظارهم</translation>
    </message>
    <message>
        <source>One reminder for all of them; it opens the longest wait.</source>
        <translation>تذكير واحد للجميع؛ يفتح المحادثة الأطول انتظارًا.</translation>
    </message>
    <message>
        <source>Minutes that are long</source>
        <translation>الدقائق التي تُعد طويلة</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>من – إلى</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>بداية الهدوء</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>نهاية الهدوء</translation>
    </message>
    <message>
        <source>An end before the beginning is the next morning.</source>
        <translation>إن سبقت النهايةُ البدايةَ فهي صباح اليوم التالي.</translation>
    </message>
    <message>
        <source>Days on which they begin</source>
        <translation>الأيام التي تبدأ فيها</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Rows of the queue</source>
        <translation>صفوف القائمة</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مدمجة</translation>
    </message>
    <message>
        <source>Compact rows have one line; low windows always have them.</source>
        <translation>للصفوف المدمجة سطر واحد؛ وهي المستخدمة دائمًا في النوافذ القصيرة.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Single letters are shortcuts in lists</source>
        <translation>الحروف المفردة اختصارات في القوائم</translation>
    </message>
    <message>
        <source>They never act where text is written.</source>
        <translation>لا تعمل أبدًا حيث يُكتب نص.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>⁨%1⁩ ث</translation>
    </message>
    <message>
        <source>Time to take back a sent reply</source>
        <translation>مهلة سحب الردّ بعد إرساله</translation>
    </message>
    <message>
        <source>The reply waits on this computer until the time is over.</source>
        <translation>ينتظر الردّ على هذا الحاسوب حتى تنقضي المهلة.</translation>
    </message>
    <message>
        <source>End replies with the signature of the inbox</source>
        <translation>إنهاء الردود بتوقيع صندوق البريد</translation>
    </message>
    <message>
        <source>In the language of the conversation.</source>
        <translation>بلغة المحادثة.</translation>
    </message>
    <message>
        <source>Check spelling while writing</source>
        <translation>تدقيق الإملاء أثناء الكتابة</translation>
    </message>
    <message>
        <source>With the dictionary of the conversation&apos;s language, on this computer.</source>
        <translation>بقاموس لغة المحادثة، على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Shown by this desktop&apos;s notification service, %1.</source>
        <translation>تعرضها خدمة الإشعارات في سطح المكتب هذا، ‏%1.</translation>
    </message>
    <message>
        <source>This desktop has no notification service. Look at the tray icon: it shows how many messages are new.</source>
        <translation>لا توجد خدمة إشعارات في سطح المكتب هذا. انظر إلى أيقونة الدرج: فهي تعرض عدد الرسائل الجديدة.</translation>
    </message>
    <message>
        <source>This desktop has neither a notification service nor a tray. New messages are told in the task bar only.</source>
        <translation>لا توجد في سطح المكتب هذا خدمة إشعارات ولا درج. تظهر الرسائل الجديدة في شريط المهام فقط.</translation>
    </message>
    <message>
        <source>Keep Sampan in the tray when the window is closed</source>
        <translation>إبقاء Sampan في الدرج عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>You go on being told of messages; the icon&apos;s menu ends the program.</source>
        <translation>تستمر التنبيهات بالرسائل، وقائمة الأيقونة تُنهي البرنامج.</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Sampan.</source>
        <translation>لا يوجد درج في سطح المكتب هذا: إغلاق النافذة ينهي Sampan.</translation>
    </message>
</context>
<context>
    <name>sampan::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>No setting of this name.</source>
        <translation>لا إعداد بهذا الاسم.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>صفحات الإعدادات</translation>
    </message>
</context>
<context>
    <name>sampan::ShortcutModel</name>
    <message>
        <source>Moving about</source>
        <translation>التنقل</translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>أثناء الكتابة</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>الانتقال إلى</translation>
    </message>
    <message>
        <source>Window and program</source>
        <translation>النافذة والبرنامج</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>معدّل</translation>
    </message>
</context>
<context>
    <name>sampan::ShortcutPanel</name>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
</context>
<context>
    <name>sampan::ShortcutTable</name>
    <message>
        <source>Search by words or keys</source>
        <translation>البحث بالكلمات أو المفاتيح</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>البحث في الاختصارات</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>تغيير المفاتيح</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الأصل</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة الكل إلى الأصل</translation>
    </message>
    <message>
        <source>All keys are as they came.</source>
        <translation>كل المفاتيح على أصلها.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>نقلها</translation>
    </message>
    <message>
        <source>%1 is taken by %2. Take it over?</source>
        <translation>المفتاح ⁨%1⁩ مستخدم في ⁨%2⁩. هل يُنقل؟</translation>
    </message>
    <message>
        <source>“%1” has no keys now; the palette still finds it.</source>
        <translation>لم تعد لـ «⁨%1⁩» مفاتيح؛ ولا تزال لوحة الأوامر تجده.</translation>
    </message>
    <message>
        <source>“%1” is %2 now.</source>
        <translation>«⁨%1⁩» هو ⁨%2⁩ الآن.</translation>
    </message>
    <message>
        <source>These are its own keys.</source>
        <translation>هذه مفاتيحه نفسها.</translation>
    </message>
    <message>
        <source>It has no keys.</source>
        <translation>ليس له مفاتيح.</translation>
    </message>
</context>
<context>
    <name>sampan::SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Close the side panel</source>
        <translation>إغلاق اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
</context>
<context>
    <name>sampan::Sidebar</name>
    <message>
        <source>Views and stores</source>
        <translation>العروض والمتاجر</translation>
    </message>
</context>
<context>
    <name>sampan::SidebarModel</name>
    <message>
        <source>Mine</source>
        <translation>محادثاتي</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>غير مسندة</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>فريقي</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>أُشير إليّ</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>أتابعها</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>المؤجّلة</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>المزعجة</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>مرشّح</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>متجر</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>صندوق الصادر</translation>
    </message>
    <message>
        <source>My filters</source>
        <translation>مرشّحاتي</translation>
    </message>
    <message>
        <source>Shared filters</source>
        <translation>مرشّحات مشتركة</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>المتاجر</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a view and its count</comment>
        <translation>⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>المسودات</translation>
    </message>
</context>
<context>
    <name>sampan::SignInPage</name>
    <message>
        <source>Sign in to Sampan</source>
        <translation>تسجيل الدخول إلى Sampan</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>desk.example.com</source>
        <translation>desk.example.com</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>هل هذا خادمك؟</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>It is the same, go on</source>
        <translation>هو نفسه، متابعة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>العبارة نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Fill in server, user and password.</source>
        <translation>املأ الخادم والمستخدم وكلمة المرور.</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>استخدم حرفًا على الأقل.</numerusform>
            <numerusform>استخدم حرفًا واحدًا على الأقل.</numerusform>
            <numerusform>استخدم حرفين على الأقل.</numerusform>
            <numerusform>استخدم %Ln أحرف على الأقل.</numerusform>
            <numerusform>استخدم %Ln حرفًا على الأقل.</numerusform>
            <numerusform>استخدم %Ln حرف على الأقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان غير متطابقتين.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>أدخل عبارة المرور.</translation>
    </message>
    <message>
        <source>%1 has a certificate of a private authority. Compare this fingerprint with the one your administrator gave you. It is asked only once.</source>
        <translation>للخادم ⁨%1⁩ شهادة من جهة خاصة. قارن هذه البصمة بالتي أعطاك إياها المسؤول. يُسأل عنها مرة واحدة فقط.</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>البصمة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>This computer has no keychain. Choose a passphrase that protects your sign-in and the data kept here; it is asked at every start.</source>
        <translation>ليس لهذا الحاسوب سلسلة مفاتيح. اختر عبارة مرور تحمي دخولك والبيانات المحفوظة هنا؛ تُطلب عند كل تشغيل.</translation>
    </message>
    <message>
        <source>It opens your sign-in and the data kept on this computer.</source>
        <translation>تفتح دخولك والبيانات المحفوظة على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>sampan::SignOutPanel</name>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>تسجيل الخروج؟</translation>
    </message>
    <message numerus="yes">
        <source>Wiping removes all data from this computer, also %n entry(s) of the outbox that the server does not have yet.</source>
        <translation>
            <numerusform>يزيل المحو كل البيانات من هذا الحاسوب.</numerusform>
            <numerusform>يزيل المحو كل البيانات من هذا الحاسوب، ومعها عنصر واحد في صندوق الصادر لم يصل إلى الخادم بعد.</numerusform>
            <numerusform>يزيل المحو كل البيانات من هذا الحاسوب، ومعها عنصران في صندوق الصادر لم يصلا إلى الخادم بعد.</numerusform>
            <numerusform>يزيل المحو كل البيانات من هذا الحاسوب، ومعها %Ln عناصر في صندوق الصادر لم تصل إلى الخادم بعد.</numerusform>
            <numerusform>يزيل المحو كل البيانات من هذا الحاسوب، ومعها %Ln عنصرًا في صندوق الصادر لم تصل إلى الخادم بعد.</numerusform>
            <numerusform>يزيل المحو كل البيانات من هذا الحاسوب، ومعها %Ln عنصر في صندوق الصادر لم تصل إلى الخادم بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping leaves the encrypted data on this computer for your next sign-in.</source>
        <translation>الإبقاء يترك البيانات المشفّرة على هذا الحاسوب لدخولك القادم.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>Sign out, keep data</source>
        <translation>تسجيل الخروج مع إبقاء البيانات</translation>
    </message>
    <message>
        <source>Sign out and wipe</source>
        <translation>تسجيل الخروج والمحو</translation>
    </message>
</context>
<context>
    <name>sampan::SlowReplyReminder</name>
    <message numerus="yes">
        <source>%n buyer(s) wait longer than %1 minutes</source>
        <translation>
            <numerusform>لا مشترٍ ينتظر أكثر من ⁨%1⁩ دقيقة</numerusform>
            <numerusform>مشترٍ واحد ينتظر أكثر من ⁨%1⁩ دقيقة</numerusform>
            <numerusform>مشتريان ينتظران أكثر من ⁨%1⁩ دقيقة</numerusform>
            <numerusform>%Ln مشترين ينتظرون أكثر من ⁨%1⁩ دقيقة</numerusform>
            <numerusform>%Ln مشتريًا ينتظرون أكثر من ⁨%1⁩ دقيقة</numerusform>
            <numerusform>%Ln مشترٍ ينتظرون أكثر من ⁨%1⁩ دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the longest wait</source>
        <translation>فتح الأطول انتظارًا</translation>
    </message>
</context>
<context>
    <name>sampan::SourceBox</name>
    <message>
        <source>Original source</source>
        <translation>المصدر الأصلي</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>البحث في المصدر</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتيجة</translation>
    </message>
</context>
<context>
    <name>sampan::SpellAssistant</name>
    <message>
        <source>No suggestions</source>
        <translation>لا اقتراحات</translation>
    </message>
    <message>
        <source>Add “%1” to own words</source>
        <translation>إضافة «⁨%1⁩» إلى كلماتي</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>sampan::SplitBox</name>
    <message>
        <source>Split off as a new conversation</source>
        <translation>فصل في محادثة جديدة</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>The chosen messages leave for a new conversation of the same customer. Both point to each other.</source>
        <translation>تنتقل الرسائل المختارة إلى محادثة جديدة للعميل نفسه. تشير كل منهما إلى الأخرى.</translation>
    </message>
    <message>
        <source>Messages, the newest first</source>
        <translation>الرسائل، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Subject of the new conversation</source>
        <translation>موضوع المحادثة الجديدة</translation>
    </message>
    <message>
        <source>The messages could not be read.</source>
        <translation>تعذّرت قراءة الرسائل.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Tick at least one message.</source>
        <translation>اختر رسالة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>At least one message stays: all of them are the whole conversation.</source>
        <translation>يجب أن تبقى رسالة واحدة على الأقل: كلها هي المحادثة بأكملها.</translation>
    </message>
</context>
<context>
    <name>sampan::StatusRow</name>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Synchronised %1</source>
        <translation>تمت المزامنة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Synchronising, %1 left</source>
        <translation>جارٍ المزامنة، بقي ⁨%1⁩</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>جارٍ المزامنة</translation>
    </message>
    <message>
        <source>Offline %1, data of %2</source>
        <translation>غير متصل منذ ⁨%1⁩، بيانات ⁨%2⁩</translation>
    </message>
    <message>
        <source>Offline %1</source>
        <translation>غير متصل منذ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>سجّل الدخول من جديد</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) need you</source>
        <translation>
            <numerusform>لا ردود تحتاج إليك</numerusform>
            <numerusform>ردّ واحد يحتاج إليك</numerusform>
            <numerusform>ردّان يحتاجان إليك</numerusform>
            <numerusform>%Ln ردود تحتاج إليك</numerusform>
            <numerusform>%Ln ردًا تحتاج إليك</numerusform>
            <numerusform>%Ln ردّ تحتاج إليك</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>صندوق الصادر ⁨%1⁩</translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>صندوق الصادر فارغ</translation>
    </message>
</context>
<context>
    <name>sampan::TaskStrip</name>
    <message>
        <source>Tasks of departments</source>
        <translation>مهام الأقسام</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>department: task</comment>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>كان موعدها ⁨%1⁩</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>موعدها ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button: the task it is about</comment>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>أُنجزت…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>رفض…</translation>
    </message>
</context>
<context>
    <name>sampan::TimeBox</name>
    <message>
        <source>%1 here</source>
        <translation>⁨%1⁩ هنا</translation>
    </message>
    <message>
        <source>%1 here, %2 for the buyer</source>
        <translation>⁨%1⁩ هنا، ⁨%2⁩ لدى المشتري</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>بعد ثلاث ساعات</translation>
    </message>
    <message>
        <source>Next morning for the buyer</source>
        <translation>صباح الغد لدى المشتري</translation>
    </message>
    <message>
        <source>Monday morning for the buyer</source>
        <translation>صباح الاثنين لدى المشتري</translation>
    </message>
    <message>
        <source>Next morning here</source>
        <translation>صباح الغد هنا</translation>
    </message>
    <message>
        <source>Monday morning here</source>
        <translation>صباح الاثنين هنا</translation>
    </message>
    <message>
        <source>In one week</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>Send and snooze until</source>
        <translation>إرسال وتأجيل حتى</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>إرسال لاحقًا</translation>
    </message>
    <message>
        <source>The conversation comes back then, or as soon as the buyer writes.</source>
        <translation>تعود المحادثة حينها، أو حالما يكتب المشتري.</translation>
    </message>
    <message>
        <source>If the buyer writes before, it is not sent and comes back to you.</source>
        <translation>إن كتب المشتري قبل ذلك فلن يُرسل الردّ بل يعود إليك.</translation>
    </message>
    <message>
        <source>Another time, by the clock here</source>
        <translation>وقت آخر، بتوقيت هذا المكان</translation>
    </message>
    <message>
        <source>Send and snooze</source>
        <translation>إرسال وتأجيل</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>إرسال في هذا الوقت</translation>
    </message>
</context>
<context>
    <name>sampan::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Search conversations, messages, customers</source>
        <translation>ابحث في المحادثات والرسائل والعملاء</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
    </message>
    <message>
        <source>Settings and signing out</source>
        <translation>الإعدادات وتسجيل الخروج</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>agent and server</comment>
        <translation>⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>إضافة حساب…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>المزامنة الآن</translation>
    </message>
</context>
<context>
    <name>sampan::Transcript</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>متجر</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>فُتحت</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>طُبعت</translation>
    </message>
    <message>
        <source>%1, internal note</source>
        <comment>who</comment>
        <translation>‏⁨%1⁩، ملاحظة داخلية</translation>
    </message>
    <message>
        <source>%1, phone call</source>
        <comment>who</comment>
        <translation>‏⁨%1⁩، مكالمة هاتفية</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>الملفات: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sampan::TransferBox</name>
    <message>
        <source>Pass on</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>Team or colleague</source>
        <translation>فريق أو زميل</translation>
    </message>
    <message>
        <source>Teams and colleagues</source>
        <translation>الفرق والزملاء</translation>
    </message>
    <message>
        <source>What they should know; stands in the conversation, the buyer does not see it</source>
        <translation>ما ينبغي أن يعرفوه؛ يظهر في المحادثة ولا يراه المشتري</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Choose a team or a colleague.</source>
        <translation>اختر فريقًا أو زميلًا.</translation>
    </message>
</context>
<context>
    <name>sampan::TrayIcon</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Do not disturb for 1 hour</source>
        <translation>عدم الإزعاج لمدة ساعة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>You are told of messages again.</source>
        <translation>ستُخبَر بالرسائل من جديد.</translation>
    </message>
    <message>
        <source>Nothing disturbs you until you switch it off.</source>
        <translation>لن يزعجك شيء حتى توقفه.</translation>
    </message>
    <message numerus="yes">
        <source>Sampan, %n new message(s)</source>
        <translation>
            <numerusform>‏Sampan، لا رسائل جديدة</numerusform>
            <numerusform>‏Sampan، رسالة جديدة</numerusform>
            <numerusform>‏Sampan، رسالتان جديدتان</numerusform>
            <numerusform>‏Sampan، %Ln رسائل جديدة</numerusform>
            <numerusform>‏Sampan، %Ln رسالة جديدة</numerusform>
            <numerusform>‏Sampan، %Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>إخفاء النافذة</translation>
    </message>
</context>
<context>
    <name>sampan::UploadTeller</name>
    <message>
        <source>The files wait for the connection</source>
        <translation>الملفات تنتظر الاتصال</translation>
    </message>
    <message>
        <source>%1 % of the files are uploaded</source>
        <translation>رُفع ⁨%1⁩ % من الملفات</translation>
    </message>
    <message>
        <source>%1 is uploaded</source>
        <translation>رُفع ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n files are uploaded</source>
        <translation>
            <numerusform>لم يُرفع أي ملف</numerusform>
            <numerusform>رُفع ملف واحد</numerusform>
            <numerusform>رُفع ملفان</numerusform>
            <numerusform>رُفعت %Ln ملفات</numerusform>
            <numerusform>رُفع %Ln ملفًا</numerusform>
            <numerusform>رُفع %Ln ملف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sampan::UploadWords</name>
    <message>
        <source>Adding</source>
        <translation>تجري الإضافة</translation>
    </message>
    <message>
        <source>Refused, try again</source>
        <translation>مرفوض، حاول مجددًا</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>ينتظر الاتصال</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>⁨%1⁩ %</translation>
    </message>
    <message>
        <source>Not uploaded, try again</source>
        <translation>لم يُرفع، حاول مجددًا</translation>
    </message>
</context>
<context>
    <name>sampan::ViewFilter</name>
    <message>
        <source>Longest wait</source>
        <translation>الأطول انتظارًا</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
</context>
<context>
    <name>sampan::Workspace</name>
    <message>
        <source>Queue: %1</source>
        <translation>القائمة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>لا شيء يمكن سحبه.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>صندوق الصادر</translation>
    </message>
    <message>
        <source>no conversation is open</source>
        <translation>لا توجد محادثة مفتوحة</translation>
    </message>
    <message>
        <source>Open in another window</source>
        <translation>مفتوحة في نافذة أخرى</translation>
    </message>
    <message>
        <source>It is written in one place at a time.</source>
        <translation>تُكتب في مكان واحد في كل مرة.</translation>
    </message>
    <message>
        <source>Show that window</source>
        <translation>عرض تلك النافذة</translation>
    </message>
</context>
</TS>
