<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>BackupAge</name>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
    <message>
        <source>The last backup is dated in the future, so that nothing can be said of its age: make a new one.</source>
        <translation>النسخة الاحتياطية الأخيرة مؤرّخة في المستقبل، فلا يمكن معرفة عمرها: يلزم عمل نسخة جديدة.</translation>
    </message>
    <message>
        <source>Backup of unknown age</source>
        <translation>نسخة احتياطية مجهولة العمر</translation>
    </message>
    <message>
        <source>Backed up today</source>
        <translation>نُسخت احتياطيًا اليوم</translation>
    </message>
    <message>
        <source>Backed up yesterday</source>
        <translation>نُسخت احتياطيًا أمس</translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n day(s) ago</source>
        <translation>
            <numerusform>نُسخت احتياطيًا اليوم</numerusform>
            <numerusform>نُسخت احتياطيًا قبل يوم</numerusform>
            <numerusform>نُسخت احتياطيًا قبل يومين</numerusform>
            <numerusform>نُسخت احتياطيًا قبل %n أيام</numerusform>
            <numerusform>نُسخت احتياطيًا قبل %n يومًا</numerusform>
            <numerusform>نُسخت احتياطيًا قبل %n يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The ZIP file</source>
        <translation>ملف ZIP</translation>
    </message>
    <message>
        <source>whole, with nothing hidden in it</source>
        <translation>سليم، ولا شيء مخفي فيه</translation>
    </message>
    <message>
        <source>List of contents</source>
        <translation>قائمة المحتويات</translation>
    </message>
    <message>
        <source>complete, nothing missing or extra</source>
        <translation>كاملة، بلا نقص ولا زيادة</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>كل ملف</translation>
    </message>
    <message>
        <source>each one has the hash that was signed</source>
        <translation>بصمته الرقمية هي التي جرى توقيعها</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>two formats, both good</source>
        <translation>بصيغتين، وكلتاهما سليمة</translation>
    </message>
    <message>
        <source>Log of what was done</source>
        <translation>سجل ما جرى</translation>
    </message>
    <message>
        <source>unbroken from first to last</source>
        <translation>متصل من أوله إلى آخره</translation>
    </message>
    <message>
        <source>Capture records</source>
        <translation>بطاقات التوثيق</translation>
    </message>
    <message>
        <source>agree with the files</source>
        <translation>متوافقة مع الملفات</translation>
    </message>
    <message>
        <source>Time stamps</source>
        <translation>أختام الوقت</translation>
    </message>
    <message>
        <source>each fits, and its authority is confirmed</source>
        <translation>كل ختم مطابق، وجهته مؤكدة</translation>
    </message>
    <message>
        <source>A time stamp does not fit, or is not from that authority.</source>
        <translation>أحد أختام الوقت غير مطابق، أو ليس من تلك الجهة.</translation>
    </message>
    <message>
        <source>Each fits, but no authority was named that could confirm them.</source>
        <translation>كل ختم مطابق، لكن لم تُحدَّد جهة تؤكدها.</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>جهة التوقيع</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكَّدة</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>ما لا يثبت هنا</translation>
    </message>
    <message>
        <source>that the site showed the truth, or who posted it</source>
        <translation>صحة ما عرضه الموقع، أو هوية من نشره</translation>
    </message>
    <message>
        <source>not confirmed yet: compare the words above</source>
        <translation>لم تُؤكَّد بعد: تلزم مقارنة الكلمات أعلاه</translation>
    </message>
    <message>
        <source>It is damaged, or something was put into it.</source>
        <translation>الملف تالف أو أُضيف إليه شيء.</translation>
    </message>
    <message>
        <source>It could not be read to its end.</source>
        <translation>تعذرت قراءة الملف إلى نهايته.</translation>
    </message>
    <message>
        <source>Something is missing, added, or not as it must be.</source>
        <translation>هناك ما ينقص أو ما أُضيف أو ما ليس كما يجب.</translation>
    </message>
    <message>
        <source>A part of the list could not be read.</source>
        <translation>تعذرت قراءة جزء من القائمة.</translation>
    </message>
    <message>
        <source>Some files could not be read. The others have the hash that was signed.</source>
        <translation>تعذرت قراءة بعض الملفات. أما البقية فبصماتها الرقمية هي التي جرى توقيعها.</translation>
    </message>
    <message>
        <source>There is no good signature for these contents.</source>
        <translation>لا يوجد توقيع سليم لهذه المحتويات.</translation>
    </message>
    <message>
        <source>The signature could not be read.</source>
        <translation>تعذرت قراءة التوقيع.</translation>
    </message>
    <message>
        <source>The log has a gap or a change in it.</source>
        <translation>في السجل انقطاع أو تغيير.</translation>
    </message>
    <message>
        <source>The log could not be checked to its end.</source>
        <translation>تعذر التحقق من السجل إلى نهايته.</translation>
    </message>
    <message>
        <source>The records and the files do not agree.</source>
        <translation>بطاقات التوثيق والملفات غير متوافقة.</translation>
    </message>
    <message>
        <source>The records could not be read.</source>
        <translation>تعذرت قراءة بطاقات التوثيق.</translation>
    </message>
    <message>
        <source>The signer could not be confirmed.</source>
        <translation>تعذر تأكيد جهة التوقيع.</translation>
    </message>
    <message numerus="yes">
        <source>the sender keeps back what %n entry(s) say</source>
        <translation>
            <numerusform>لم تحجب الجهة المرسلة أي قيد</numerusform>
            <numerusform>حجبت الجهة المرسلة محتوى قيد واحد</numerusform>
            <numerusform>حجبت الجهة المرسلة محتوى قيدين</numerusform>
            <numerusform>حجبت الجهة المرسلة محتوى %n قيود</numerusform>
            <numerusform>حجبت الجهة المرسلة محتوى %n قيدًا</numerusform>
            <numerusform>حجبت الجهة المرسلة محتوى %n قيد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>التفاصيل التقنية</translation>
    </message>
    <message>
        <source>Some files are not the ones that were signed.</source>
        <translation>بعض الملفات ليست هي التي جرى توقيعها.</translation>
    </message>
    <message>
        <source>Further signatures</source>
        <translation>توقيعات أخرى</translation>
    </message>
    <message>
        <source>each fits, and is confirmed</source>
        <translation>كل منها مطابق ومؤكَّد</translation>
    </message>
    <message>
        <source>A further signature does not fit.</source>
        <translation>أحد التوقيعات الأخرى غير مطابق.</translation>
    </message>
    <message>
        <source>Each fits, but nobody confirmed whose they are.</source>
        <translation>كل منها مطابق، لكن لم يؤكد أحد لمن هي.</translation>
    </message>
    <message>
        <source>OpenTimestamps</source>
        <translation>OpenTimestamps</translation>
    </message>
    <message>
        <source>each fits, and its block is confirmed</source>
        <translation>كل منها يطابق، وكتلته مؤكدة</translation>
    </message>
    <message>
        <source>An OpenTimestamps proof does not fit.</source>
        <translation>أحد إثباتات OpenTimestamps لا يطابق.</translation>
    </message>
    <message>
        <source>Each fits, but only a Bitcoin node can confirm the block, where there is one yet.</source>
        <translation>كل منها يطابق، لكن عقدة Bitcoin وحدها تستطيع تأكيد الكتلة، إن وُجدت بعد.</translation>
    </message>
    <message>
        <source>anything: do not rely on this bundle</source>
        <translation>أي شيء: لا ينبغي الاعتماد على هذه الحزمة</translation>
    </message>
    <message>
        <source>what could not be checked; that the site showed the truth, or who posted it</source>
        <translation>ما تعذّر فحصه؛ أو أن الموقع عرض الحقيقة، أو من نشر</translation>
    </message>
    <message>
        <source>Pending: each fits, and waits for a Bitcoin block, which takes some hours. Whoever wrote the bundle can ask for the rest.</source>
        <translation>قيد الانتظار: كل منها يطابق وينتظر كتلة Bitcoin، ويستغرق ذلك بضع ساعات. يستطيع من كتب الحزمة أن يطلب الباقي.</translation>
    </message>
    <message>
        <source>Complete: each fits, and leads to a Bitcoin block. Nobody is asked from here, so the block itself is not confirmed; a Bitcoin node can do that.</source>
        <translation>مكتمل: كل منها يطابق ويؤدي إلى كتلة Bitcoin. لا يُسأل أحد من هنا، لذلك لا تُؤكَّد الكتلة نفسها؛ تستطيع عقدة Bitcoin ذلك.</translation>
    </message>
    <message>
        <source>Partly pending: each fits. Some wait for a Bitcoin block; that the others&apos; blocks are there, only a Bitcoin node can confirm.</source>
        <translation>قيد الانتظار جزئيًا: كل منها يطابق. بعضها ينتظر كتلة Bitcoin؛ أما وجود كتل البقية فلا تؤكده إلا عقدة Bitcoin.</translation>
    </message>
</context>
<context>
    <name>ClaimFacts</name>
    <message>
        <source>Made, it says</source>
        <translation>صُنع، بحسب قوله</translation>
    </message>
    <message>
        <source>Made with, it says</source>
        <translation>صُنع بواسطة، بحسب قوله</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>It holds the place where it was made. Whoever gets the original gets that too.</source>
        <translation>يحتوي على المكان الذي صُنع فيه. من يحصل على الأصل يحصل على ذلك أيضًا.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>From, it says</source>
        <translation>من، بحسب قوله</translation>
    </message>
    <message>
        <source>To, it says</source>
        <translation>إلى، بحسب قوله</translation>
    </message>
    <message>
        <source>Sent, it says</source>
        <translation>أُرسل، بحسب قوله</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Conversation exported by, it says</source>
        <translation>محادثة مصدَّرة من، بحسب قوله</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Conversation, it says</source>
        <translation>المحادثة، بحسب قوله</translation>
    </message>
    <message>
        <source>Who takes part, it says</source>
        <translation>المشاركون، بحسب قوله</translation>
    </message>
    <message>
        <source>First message, it says</source>
        <translation>أول رسالة، بحسب قوله</translation>
    </message>
    <message>
        <source>Last message, it says</source>
        <translation>آخر رسالة، بحسب قوله</translation>
    </message>
    <message>
        <source>Its times</source>
        <translation>أوقاته</translation>
    </message>
    <message>
        <source>The export does not say in which time zone.</source>
        <translation>لا يذكر الملف المصدَّر المنطقة الزمنية.</translation>
    </message>
    <message>
        <source>Nothing in it tells which number is the day and which is the month.</source>
        <translation>لا شيء فيه يبيّن أي رقم هو اليوم وأي رقم هو الشهر.</translation>
    </message>
    <message>
        <source>Its dates are written in more than one order.</source>
        <translation>تواريخه مكتوبة بأكثر من ترتيب.</translation>
    </message>
    <message>
        <source>Nothing in it tells the morning from the afternoon.</source>
        <translation>لا شيء فيه يميّز الصباح من المساء.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>%1 named, %2 of them found with the export</source>
        <translation>ذُكر %1، وُجد منها %2 مع الملف المصدَّر</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>The clock of the time server %1, before the first visit</source>
        <translation>ساعة خادم الوقت %1، قبل أول زيارة</translation>
    </message>
    <message>
        <source>Not the time server %1: that question can&apos;t go through the proxy</source>
        <translation>لا يُسأل خادم الوقت %1: لا يمكن أن يمر هذا السؤال عبر الوكيل</translation>
    </message>
    <message>
        <source>The clock of the authority %1, before the first visit and after the last; it sees two hashes</source>
        <translation>ساعة الجهة %1، قبل أول زيارة وبعد آخر زيارة؛ وترى بصمتين</translation>
    </message>
    <message>
        <source>Asked for the time as well, as you chose in Settings:</source>
        <translation>يُسأل عن الوقت أيضًا، كما اخترت في الإعدادات:</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Anywhere</source>
        <translation>في أي مكان</translation>
    </message>
    <message>
        <source>Take It Down stops copies of an image made before 18, without asking who you are</source>
        <translation>خدمة Take It Down توقف انتشار نسخ صورة التُقطت قبل سن 18، من دون السؤال عن هويتك</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>الولايات المتحدة</translation>
    </message>
    <message>
        <source>CyberTipline, where such images are reported</source>
        <translation>خدمة CyberTipline، للإبلاغ عن مثل هذه الصور</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>المملكة المتحدة</translation>
    </message>
    <message>
        <source>Report Remove for anyone under 18, and the Internet Watch Foundation</source>
        <translation>خدمة Report Remove لمن هم دون 18 عامًا، ومؤسسة Internet Watch Foundation</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>كندا</translation>
    </message>
    <message>
        <source>Cybertip and Need Help Now</source>
        <translation>خدمتا Cybertip و Need Help Now</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>أستراليا</translation>
    </message>
    <message>
        <source>eSafety Commissioner and the police centre against child exploitation</source>
        <translation>هيئة eSafety Commissioner، ومركز الشرطة لمكافحة استغلال الأطفال</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>نيوزيلندا</translation>
    </message>
    <message>
        <source>Netsafe, every day of the week</source>
        <translation>خدمة Netsafe، كل أيام الأسبوع</translation>
    </message>
    <message>
        <source>France</source>
        <translation>فرنسا</translation>
    </message>
    <message>
        <source>3018 for young people, and Point de Contact</source>
        <translation>خدمة 3018 للشباب واليافعين، وخدمة Point de Contact</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>ألمانيا</translation>
    </message>
    <message>
        <source>Protection of young people online</source>
        <translation>حماية الشباب واليافعين على الإنترنت</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>أيرلندا</translation>
    </message>
    <message>
        <source>The national hotline</source>
        <translation>خط الإبلاغ الوطني</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>هولندا</translation>
    </message>
    <message>
        <source>Anonymous reports</source>
        <translation>بلاغات من دون ذكر الاسم</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>بلدان أخرى</translation>
    </message>
    <message>
        <source>A list of the hotline in each country</source>
        <translation>قائمة بخط الإبلاغ في كل بلد</translation>
    </message>
    <message>
        <source>Anywhere, 18 or older</source>
        <translation>في أي مكان، من عمر 18 فأكثر</translation>
    </message>
    <message>
        <source>StopNCII makes a fingerprint of the image on your own device and gives it to platforms</source>
        <translation>خدمة StopNCII تُنشئ بصمة رقمية للصورة على جهازك نفسه وتعطيها للمنصات</translation>
    </message>
    <message>
        <source>Image Abuse Helpline of the Cyber Civil Rights Initiative</source>
        <translation>خط المساعدة Image Abuse Helpline التابع لمبادرة Cyber Civil Rights Initiative</translation>
    </message>
    <message>
        <source>When life feels too heavy, day and night</source>
        <translation>مساندة حين تثقل الحياة، ليلًا ونهارًا</translation>
    </message>
    <message>
        <source>Revenge Porn Helpline, for adults, Monday to Friday 10 to 16</source>
        <translation>خط Revenge Porn Helpline، للبالغين، من الاثنين إلى الجمعة، من 10 إلى 16</translation>
    </message>
    <message>
        <source>England</source>
        <translation>إنجلترا</translation>
    </message>
    <message>
        <source>National Domestic Abuse Helpline for women, day and night</source>
        <translation>خط National Domestic Abuse Helpline للنساء، ليلًا ونهارًا</translation>
    </message>
    <message>
        <source>1800RESPECT, day and night, and the eSafety Commissioner</source>
        <translation>خط 1800RESPECT، ليلًا ونهارًا، وهيئة eSafety Commissioner</translation>
    </message>
    <message>
        <source>Help with removal, above all for young people</source>
        <translation>مساعدة في إزالة المحتوى، للشباب واليافعين خصوصًا</translation>
    </message>
    <message>
        <source>3018, every day 9 to 23, and Disrupt for adults</source>
        <translation>خدمة 3018، كل يوم من 9 إلى 23، وخدمة Disrupt للبالغين</translation>
    </message>
    <message>
        <source>HateAid, advice on digital violence</source>
        <translation>منظمة HateAid، مشورة بشأن العنف الرقمي</translation>
    </message>
    <message>
        <source>Helpwanted: chat, telephone and removal, free and without a name</source>
        <translation>خدمة Helpwanted: محادثة وهاتف وإزالة محتوى، مجانًا ومن دون ذكر الاسم</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This bundle is sealed, so it can&apos;t be looked into as it is. Open it with the program age first, then choose the ZIP file that comes out.</source>
        <translation>هذه الحزمة مختومة، فلا يمكن النظر فيها كما هي. تُفتح أولًا ببرنامج ⁦age⁩، ثم يُختار ملف ZIP الناتج.</translation>
    </message>
    <message>
        <source>No site could be reached, so nothing was written down about those that were tried. Check this computer&apos;s connection, then try again.</source>
        <translation>تعذر الوصول إلى أي موقع، فلم يُدوَّن شيء عن المواقع التي جُرّبت. تحقق من اتصال هذا الحاسوب ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This list of addresses can&apos;t be read, so none of it was taken. Correct the line that is named, and load it again.</source>
        <translation>تتعذّر قراءة قائمة العناوين هذه، ولذلك لم يؤخذ منها شيء. يلزم تصحيح السطر المذكور ثم تحميلها من جديد.</translation>
    </message>
    <message>
        <source>Many addresses in a row could not be reached. Check this computer&apos;s connection; what was not visited waits.</source>
        <translation>تعذّر الوصول إلى عناوين كثيرة متتالية. يلزم التحقق من اتصال هذا الحاسوب؛ وما لم يُزَر ينتظر.</translation>
    </message>
    <message>
        <source>The backup in this folder holds something that this vault does not, so it was left as it is. Choose another folder, and keep this one.</source>
        <translation>تحوي النسخة الاحتياطية في هذا المجلد شيئًا ليس في هذه الخزنة، لذا تُركت كما هي. يلزم اختيار مجلد آخر، مع الاحتفاظ بهذا.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder was moved, or its drive was taken out. What was stored is safe in it; connect the drive or open the vault in its new place.</source>
        <translation>نُقل مجلد الخزنة، أو نُزع القرص الذي هو عليه. ما حُفظ فيها سليم؛ يلزم وصل القرص من جديد أو فتح الخزنة في مكانها الجديد.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder lies too deep for this computer&apos;s file paths. Nothing was changed; choose a place with a shorter path.</source>
        <translation>مسار مجلد الخزنة أطول مما يقبله هذا الحاسوب. لم يتغيّر شيء؛ ويلزم اختيار مكان مساره أقصر.</translation>
    </message>
    <message>
        <source>A file could not be read or written. Nothing in your vault was changed; try once more, or choose another place.</source>
        <translation>تعذّرت قراءة ملف أو كتابته. لم يتغيّر شيء في خزنتك؛ ويمكن إعادة المحاولة أو اختيار مكان آخر.</translation>
    </message>
    <message>
        <source>There is no room left on this disk. Everything stored before is safe; free some space and try again.</source>
        <translation>لم تبقَ مساحة على هذا القرص. كل ما خُزّن من قبل سليم؛ ويلزم إخلاء بعض المساحة ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>The file or folder is no longer there. Nothing was changed; choose it again.</source>
        <translation>لم يعد الملف أو المجلد موجودًا في مكانه. لم يتغيّر شيء؛ ويلزم اختياره من جديد.</translation>
    </message>
    <message>
        <source>This computer does not let Holdfast use that file or folder. Nothing was changed; choose another place.</source>
        <translation>لا يسمح هذا الحاسوب لبرنامج Holdfast باستخدام هذا الملف أو المجلد. لم يتغيّر شيء؛ ويلزم اختيار مكان آخر.</translation>
    </message>
    <message>
        <source>Something with that name is already there. It was left as it is; choose another name.</source>
        <translation>يوجد شيء بهذا الاسم من قبل، وقد تُرك كما هو؛ ويلزم اختيار اسم آخر.</translation>
    </message>
    <message>
        <source>This is larger than Holdfast can take at once. Nothing was changed; try a smaller part of it.</source>
        <translation>هذا أكبر مما يستطيع Holdfast استيعابه دفعة واحدة. لم يتغيّر شيء؛ ويمكن تجربة جزء أصغر منه.</translation>
    </message>
    <message>
        <source>This computer ran out of memory. Everything stored before is safe; close other programs and try again.</source>
        <translation>نفدت ذاكرة هذا الحاسوب. كل ما خُزّن من قبل سليم؛ ويمكن إغلاق برامج أخرى ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>Holdfast checked its own encryption at the start and it gave a wrong answer, so nothing was opened. Install Holdfast again.</source>
        <translation>فحص Holdfast تشفيره الذاتي عند البدء فجاءت النتيجة خاطئة، ولذلك لم يُفتح شيء. يلزم تثبيت Holdfast من جديد.</translation>
    </message>
    <message>
        <source>The question about age has to be answered before this can be kept. Nothing was looked at or stored.</source>
        <translation>تلزم الإجابة عن سؤال العمر قبل حفظ هذا المحتوى. لم يُفحص شيء ولم يُخزَّن.</translation>
    </message>
    <message>
        <source>Because of your answer about age, only the address can be kept. No picture, file or page was stored or opened.</source>
        <translation>بناءً على إجابتك عن سؤال العمر، لا يمكن حفظ سوى عنوان الويب. لم تُخزَّن أي صورة أو ملف أو صفحة ولم تُفتح.</translation>
    </message>
    <message>
        <source>That does not open this vault. Nothing is lost; try again, slowly.</source>
        <translation>هذا لا يفتح هذه الخزنة. لم يضع شيء؛ ويمكن إعادة المحاولة بهدوء.</translation>
    </message>
    <message>
        <source>This vault is already open in another window or program. Close that one, then try again.</source>
        <translation>هذه الخزنة مفتوحة في نافذة أخرى أو برنامج آخر. يلزم إغلاقها هناك ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>A file that keeps this vault to one program was removed, so this was not stored. Everything stored before is safe; close Holdfast everywhere, open it again, and do it once more.</source>
        <translation>حُذف ملف يحصر هذه الخزنة في برنامج واحد، لذلك لم يُحفظ هذا. كل ما حُفظ من قبل سليم؛ يلزم إغلاق Holdfast في كل مكان ثم فتحه من جديد وإعادة المحاولة.</translation>
    </message>
    <message>
        <source>There is no Holdfast vault in this place. If it is on a stick or another disk, connect it and try again.</source>
        <translation>لا توجد خزنة Holdfast في هذا المكان. إذا كانت على ذاكرة USB أو قرص آخر، فيلزم توصيله ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>That folder already has something in it and was left as it is. Choose an empty folder or a new name.</source>
        <translation>في هذا المجلد محتوى من قبل، وقد تُرك كما هو. يلزم اختيار مجلد فارغ أو اسم جديد.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder cannot be written to, so it was not opened. Nothing is lost; check the disk&apos;s lock switch or its permissions.</source>
        <translation>لا يمكن الكتابة في مجلد الخزنة، ولذلك لم تُفتح. لم يضع شيء؛ ويلزم فحص مفتاح القفل في القرص أو أذوناته.</translation>
    </message>
    <message>
        <source>A part of this vault is damaged. Do not delete anything; make a copy of the whole folder before you try more.</source>
        <translation>جزء من هذه الخزنة تالف. يجب عدم حذف أي شيء؛ ويلزم نسخ المجلد كاملًا قبل أي محاولة أخرى.</translation>
    </message>
    <message>
        <source>The disk could not read a part of this vault. Nothing was changed. If the drive did not come loose, it may be failing: copy the whole folder to another disk now.</source>
        <translation>تعذّر على القرص قراءة جزء من هذه الخزنة. لم يتغيّر شيء. إن لم يكن القرص قد انفصل فربما بدأ يتعطّل: يلزم نسخ المجلد كاملًا إلى قرص آخر الآن.</translation>
    </message>
    <message>
        <source>The disk failed at the very last step, so this may be stored or not. Look whether it is there before you try again, and check the disk.</source>
        <translation>تعطّل القرص في الخطوة الأخيرة، فربما حُفظ هذا وربما لم يُحفظ. يلزم التحقق من وجوده قبل المحاولة مرة أخرى، وفحص القرص.</translation>
    </message>
    <message>
        <source>A newer Holdfast made this vault. Nothing was changed; open it with that newer version.</source>
        <translation>أُنشئت هذه الخزنة بإصدار أحدث من Holdfast. لم يتغيّر شيء؛ ويلزم فتحها بذلك الإصدار الأحدث.</translation>
    </message>
    <message>
        <source>The password needs at least 8 characters. Nothing was made yet; choose a longer one.</source>
        <translation>يجب ألا تقل كلمة المرور عن 8 أحرف. لم يُنشأ شيء بعد؛ ويلزم اختيار كلمة أطول.</translation>
    </message>
    <message>
        <source>That item is not in this vault. Nothing was changed.</source>
        <translation>هذا العنصر غير موجود في هذه الخزنة. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>That item has no such part. Nothing was changed.</source>
        <translation>لا يحتوي هذا العنصر على جزء كهذا. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>A stored part is no longer what was put in, and Holdfast will not hand it on. The other items are untouched; keep a backup.</source>
        <translation>لم يعد أحد الأجزاء المخزَّنة كما أُدخل، ولن يسلّمه Holdfast. العناصر الأخرى لم يمسّها شيء؛ والأفضل الاحتفاظ بنسخة احتياطية.</translation>
    </message>
    <message>
        <source>The log of what was done has a gap or a change in it. Do not delete anything; make a copy of the vault and ask for help.</source>
        <translation>في سجل ما جرى انقطاع أو تغيير. يجب عدم حذف أي شيء؛ ويلزم نسخ الخزنة وطلب المساعدة.</translation>
    </message>
    <message>
        <source>This is not an address of a web page. It has to start with http:// or https:// and carry no user name or password.</source>
        <translation>هذا ليس عنوان صفحة ويب. يجب أن يبدأ العنوان بـ ⁦http://⁩ أو ⁦https://⁩ وألا يتضمن اسم مستخدم أو كلمة مرور.</translation>
    </message>
    <message>
        <source>No site of that name was found. Check the spelling and this computer&apos;s connection, then try again.</source>
        <translation>لم يُعثر على موقع بهذا الاسم. يلزم التأكد من صحة الكتابة ومن اتصال هذا الحاسوب، ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>The connection broke off. Try again; what was stored before is safe.</source>
        <translation>انقطع الاتصال. يمكن إعادة المحاولة؛ وما خُزّن من قبل سليم.</translation>
    </message>
    <message>
        <source>The site could not prove that it is who it says, so Holdfast did not load it. Someone may be in between; try from another network.</source>
        <translation>لم يستطع الموقع إثبات هويته، ولذلك لم يحمّله Holdfast. قد يكون هناك من يعترض الاتصال؛ ويمكن المحاولة من شبكة أخرى.</translation>
    </message>
    <message>
        <source>This address gives a file, not a page, and was not fetched. Save the file yourself if you are allowed to, then add it as a file.</source>
        <translation>يؤدي هذا العنوان إلى ملف لا إلى صفحة، ولم يُجلب. إذا كان مسموحًا لك بحفظ الملف، فيمكنك حفظه بنفسك ثم إضافته كملف.</translation>
    </message>
    <message>
        <source>The site answered with an error page. It is kept as it was shown, and the record says so.</source>
        <translation>ردّ الموقع بصفحة خطأ. وقد حُفظت كما عُرضت، وهذا مذكور في بطاقة التوثيق.</translation>
    </message>
    <message>
        <source>The page could not be reached. Check this computer&apos;s connection, then try again.</source>
        <translation>تعذّر الوصول إلى الصفحة. يلزم التأكد من اتصال هذا الحاسوب ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>This is not the address of a SOCKS5 proxy. It has to look like socks5://127.0.0.1:9050.</source>
        <translation>هذا ليس عنوان وكيل SOCKS5. يجب أن يكون على هذا الشكل: socks5://127.0.0.1:9050.</translation>
    </message>
    <message>
        <source>The proxy did not answer, and nothing was sent around it. Check that it is running, then try again.</source>
        <translation>لم يُجب الوكيل، ولم يُرسل أي شيء من دونه. يلزم التأكد من أنه يعمل ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>The proxy did not lead to the site, and nothing was sent around it. Check the address, or try again later.</source>
        <translation>لم يوصل الوكيل إلى الموقع، ولم يُرسل أي شيء من دونه. يلزم التحقق من العنوان أو إعادة المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The system gave no picture, so nothing was kept. Try again.</source>
        <translation>لم يقدّم النظام أي صورة، فلم يُحفظ شيء. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This system offers no way to take a picture of the screen, so nothing was taken. Use its own program for screenshots, then add the file.</source>
        <translation>لا يتيح هذا النظام أخذ صورة للشاشة، فلم يؤخذ شيء. استخدم برنامج لقطات الشاشة الخاص به، ثم أضف الملف.</translation>
    </message>
    <message>
        <source>The system did not let Holdfast take a picture of the screen. Nothing was taken; allow it in the system&apos;s settings, or add a screenshot as a file.</source>
        <translation>لم يسمح النظام لـ Holdfast بأخذ صورة للشاشة. لم يؤخذ شيء؛ اسمح بذلك في إعدادات النظام، أو أضف لقطة شاشة كملف.</translation>
    </message>
    <message>
        <source>That window is no longer open, or is minimised, so nothing was taken. Open it, and choose it again.</source>
        <translation>لم تعد تلك النافذة مفتوحة أو أنها مصغّرة، فلم يؤخذ شيء. افتحها ثم اخترها من جديد.</translation>
    </message>
    <message>
        <source>Another window lies over that one, so nothing was taken. Move it away, or choose a few seconds of time to do so, and try again.</source>
        <translation>تغطي نافذة أخرى تلك النافذة، فلم يؤخذ شيء. أبعدها، أو اختر بضع ثوانٍ لفعل ذلك، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own window did not leave the screen, so nothing was taken. Try again.</source>
        <translation>لم تختفِ نافذة Holdfast نفسها من الشاشة، فلم يؤخذ شيء. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This is not an address that can be asked. It has to start with http:// or https://.</source>
        <translation>هذا ليس عنوانًا يمكن سؤاله. يجب أن يبدأ بـ http:// أو https://.</translation>
    </message>
    <message>
        <source>What was pasted is not a picture, whatever the clipboard calls it, so nothing was kept. Copy the picture again, or save it as a file and choose that.</source>
        <translation>ما لُصق ليس صورة، مهما سمّته الحافظة، فلم يُحفظ شيء. انسخ الصورة من جديد، أو احفظها في ملف واختره.</translation>
    </message>
    <message>
        <source>Holdfast cannot show this kind of file. It can be kept as it is; to cover details, use a PNG, JPEG or PDF.</source>
        <translation>لا يستطيع Holdfast عرض هذا النوع من الملفات. يمكن حفظه كما هو؛ أما تغطية التفاصيل فيلزمها ملف PNG أو JPEG أو PDF.</translation>
    </message>
    <message>
        <source>This file could not be shown: it may be damaged. It was not changed.</source>
        <translation>تعذّر عرض هذا الملف: قد يكون تالفًا. ولم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>The document has no such page. Nothing was changed.</source>
        <translation>لا توجد في الوثيقة صفحة كهذه. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>A cover lies outside the page, so no copy was made. Move or remove it, then try again.</source>
        <translation>يقع أحد الأغطية خارج الصفحة، ولذلك لم تُعدّ أي نسخة. يلزم تحريكه أو إزالته ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>That kind of file cannot hold this document. Nothing was changed; choose PDF when it has several pages.</source>
        <translation>هذا النوع من الملفات لا يتسع لهذه الوثيقة. لم يتغيّر شيء؛ وتناسب صيغة PDF الوثيقة المتعددة الصفحات.</translation>
    </message>
    <message>
        <source>A part of Holdfast is missing. Your vault is safe; install Holdfast again.</source>
        <translation>جزء من Holdfast مفقود. خزنتك سليمة؛ ويلزم تثبيت Holdfast من جديد.</translation>
    </message>
    <message>
        <source>The part of Holdfast that handles strange files stopped by itself. Your vault is safe; try once more, and leave this one out if it happens again.</source>
        <translation>توقّف من تلقاء نفسه جزء Holdfast الذي يتعامل مع الملفات غير المعروفة. خزنتك سليمة؛ ويمكن إعادة المحاولة مرة واحدة، وترك هذا الملف إذا تكرر الأمر.</translation>
    </message>
    <message>
        <source>The part of Holdfast that handles strange files no longer answered and was ended. Your vault is safe; you can try again.</source>
        <translation>لم يعد جزء Holdfast الذي يتعامل مع الملفات غير المعروفة يستجيب، فأُنهي عمله. خزنتك سليمة؛ ويمكن إعادة المحاولة.</translation>
    </message>
    <message>
        <source>The part of Holdfast that handles strange files gave an answer that makes no sense, which was thrown away. Your vault is safe.</source>
        <translation>أعطى جزء Holdfast الذي يتعامل مع الملفات غير المعروفة ردًا غير مفهوم، فأُهمل هذا الرد. خزنتك سليمة.</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-finished was kept.</source>
        <translation>توقّف العمل. ولم يُحفظ شيء ناقص.</translation>
    </message>
    <message>
        <source>This could not be done. Your vault is safe; try again, or note the technical detail and ask for help.</source>
        <translation>تعذّر تنفيذ ذلك. خزنتك سليمة؛ ويمكن إعادة المحاولة، أو تدوين التفاصيل التقنية وطلب المساعدة.</translation>
    </message>
    <message>
        <source>That place is among the vault&apos;s own files, so nothing was written. Choose another folder.</source>
        <translation>هذا المكان بين ملفات الخزنة نفسها، لذلك لم يُكتب شيء. يُرجى اختيار مجلد آخر.</translation>
    </message>
    <message>
        <source>The page did not finish in time; you can try again later.</source>
        <translation>لم يكتمل تحميل الصفحة في الوقت المحدد؛ يمكن إعادة المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The site did not take the connection; try again later.</source>
        <translation>لم يقبل الموقع الاتصال؛ يمكن إعادة المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The site led to something that is not on the web, and Holdfast did not follow. Check the address.</source>
        <translation>أحال الموقع إلى ما ليس على الويب، ولم يتبعه Holdfast. يلزم التحقق من العنوان.</translation>
    </message>
    <message>
        <source>Some parts of the page could not be taken. The record of a kept page names what is missing.</source>
        <translation>تعذر أخذ بعض أجزاء الصفحة. وبطاقة توثيق الصفحة المحفوظة تذكر ما ينقص.</translation>
    </message>
    <message>
        <source>That item was deleted from this vault; only its number is left. Nothing was changed.</source>
        <translation>حُذف هذا العنصر من هذه الخزنة ولم يبقَ منه إلا رقمه. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>That folder holds other things and no backup, and was left as it is. Choose an empty folder or a new name.</source>
        <translation>هذا المجلد يحتوي أشياء أخرى ولا نسخة احتياطية فيه، وقد تُرك كما هو. يلزم اختيار مجلد فارغ أو اسم جديد.</translation>
    </message>
    <message>
        <source>That folder holds the backup of another vault, and was left as it is. Choose another folder.</source>
        <translation>هذا المجلد يحتوي نسخة احتياطية من خزنة أخرى، وقد تُرك كما هو. يلزم اختيار مجلد آخر.</translation>
    </message>
    <message>
        <source>No backup was made: the vault holds something that your answer about age has blocked, and a backup would copy it. Call one of the contacts in Help first; then delete it, or change the answer.</source>
        <translation>لم تُنشأ نسخة احتياطية: في الخزنة شيء حجبته الإجابة عن السن، والنسخة الاحتياطية تنسخه. يلزم أولاً الاتصال بإحدى جهات «المساعدة»، ثم حذفه أو تغيير الإجابة.</translation>
    </message>
    <message>
        <source>The copy is not what was written, so do not rely on it. Your vault is safe; make a backup in another folder or on another disk.</source>
        <translation>النسخة ليست كما كُتبت، فلا يمكن الاعتماد عليها. الخزنة سليمة؛ ويلزم عمل نسخة احتياطية في مجلد آخر أو على قرص آخر.</translation>
    </message>
    <message>
        <source>These are more words than can be looked for at once. Search for those that matter most.</source>
        <translation>هذه كلمات أكثر مما يمكن البحث عنه دفعة واحدة. يلزم الاقتصار على أهمها.</translation>
    </message>
    <message>
        <source>What opens this vault is not what was written last: an older copy was put back, or somebody changed it. A password or code that was taken away may work again. Look at the ways in under Settings, then renew the keys.</source>
        <translation>ما يفتح هذه الخزنة ليس آخر ما كُتب: أُعيدت نسخة أقدم، أو غيّرها شخص ما. قد تعمل من جديد كلمة مرور أو رمز سبق سحبه. يلزم مراجعة وسائل الفتح في الإعدادات، ثم تجديد المفاتيح.</translation>
    </message>
    <message>
        <source>That way in is gone already. Nothing was changed.</source>
        <translation>وسيلة الفتح هذه لم تعد موجودة. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>A password or a recovery code has to remain, so nothing was removed. Make another one first.</source>
        <translation>يجب أن تبقى كلمة مرور أو رمز استرداد، لذلك لم يُزل شيء. يلزم إنشاء غيرها أولًا.</translation>
    </message>
    <message>
        <source>This vault has several passwords, and it is not clear which one to change, so none was. Open it with that one, then change it.</source>
        <translation>لهذه الخزنة عدة كلمات مرور، وليس واضحًا أيها المقصود، لذلك لم تتغيّر أي منها. يلزم فتح الخزنة بتلك الكلمة ثم تغييرها.</translation>
    </message>
    <message>
        <source>There are as many ways in as a vault can have, so none was added. Remove one first.</source>
        <translation>بلغت وسائل فتح الخزنة أقصى عدد ممكن، لذلك لم تُضف وسيلة أخرى. يلزم إزالة واحدة أولًا.</translation>
    </message>
    <message>
        <source>That is not a key file that Holdfast made, so nothing was done. Choose another file.</source>
        <translation>هذا ليس ملف مفتاح أنشأه Holdfast، لذلك لم يحدث شيء. يلزم اختيار ملف آخر.</translation>
    </message>
    <message>
        <source>There is not enough room on this disk for the second copy that this needs. Nothing was changed; free some space and try again.</source>
        <translation>لا توجد مساحة كافية على هذا القرص للنسخة الثانية اللازمة. لم يتغيّر شيء؛ ويلزم إخلاء بعض المساحة ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>Other passwords or key files would stop working, so nothing was changed. Remove them first, or try again.</source>
        <translation>ستتوقف كلمات مرور أو ملفات مفاتيح أخرى عن العمل، لذلك لم يتغيّر شيء. يلزم إزالتها أولًا، أو إعادة المحاولة.</translation>
    </message>
    <message>
        <source>A note, tag or title cannot be empty, and a tag is one short line. Nothing was changed; write it anew.</source>
        <translation>لا يمكن أن تكون الملاحظة أو الوسم أو العنوان فارغة، والوسم سطر واحد قصير. لم يتغيّر شيء؛ ويمكن الكتابة من جديد.</translation>
    </message>
    <message>
        <source>That note is gone already. Nothing was changed.</source>
        <translation>هذه الملاحظة لم تعد موجودة. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The log could not note that this would be looked at, so it was not shown. The item is safe and unchanged; make sure the disk has room and is connected, then try again.</source>
        <translation>تعذّر على السجل أن يدوّن أن هذا سيُعرض، ولذلك لم يُعرض. العنصر سليم ولم يتغيّر؛ يلزم التأكد من أن القرص موصول وفيه متسع، ثم المحاولة من جديد.</translation>
    </message>
    <message>
        <source>There is no backup in that folder, so nothing was done. Choose the folder that you backed up into.</source>
        <translation>لا توجد نسخة احتياطية في هذا المجلد، لذا لم يحدث شيء. يلزم اختيار المجلد الذي حُفظت فيه النسخة.</translation>
    </message>
    <message>
        <source>That does not open this backup. Nothing is lost; try again, slowly, with what opened the vault on the day of the backup.</source>
        <translation>هذا لا يفتح هذه النسخة الاحتياطية. لم يُفقد شيء؛ تلزم إعادة المحاولة، بتمهّل، بما كان يفتح الخزنة يوم أُنشئت النسخة.</translation>
    </message>
    <message>
        <source>This backup is too damaged to become a vault again, and was left as it is. Do not delete it; what is intact in it can still be saved as plain files.</source>
        <translation>هذه النسخة الاحتياطية تالفة إلى حد لا يسمح بأن تعود خزنة، وقد تُركت كما هي. يجب عدم حذفها؛ فما هو سليم فيها يمكن إنقاذه ملفاتٍ عادية.</translation>
    </message>
    <message>
        <source>The check at the end was stopped. The vault is back and can be opened, but nobody knows yet whether all of it is as it was; keep the backup.</source>
        <translation>أُوقف التحقق الأخير. عادت الخزنة ويمكن فتحها، لكن لا يُعرف بعد هل كل ما فيها كما كان؛ يلزم الاحتفاظ بالنسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>Nothing in it can be read any more by Holdfast, and it was left as it is. Do not delete it; look for a backup, and ask somebody who knows computers.</source>
        <translation>لم يعد Holdfast قادرًا على قراءة أي شيء فيها، وقد تُركت كما هي. يجب عدم حذفها؛ يلزم البحث عن نسخة احتياطية، وطلب عون من له خبرة بالحواسيب.</translation>
    </message>
    <message>
        <source>Stopped. The files that came out until then are in that folder, not encrypted; delete them if they should not be there.</source>
        <translation>أُوقف العمل. الملفات التي أُنقذت حتى ذلك الحين موجودة في هذا المجلد، غير مشفّرة؛ يلزم حذفها إن كان لا ينبغي أن تبقى هناك.</translation>
    </message>
    <message>
        <source>What opens this vault, its file vault.keys, is damaged. What is stored is still there: do not delete anything, and restore a backup.</source>
        <translation>ما يفتح هذه الخزنة، أي ملفها vault.keys، تالف. ما خُزّن لا يزال موجودًا: يجب عدم حذف أي شيء، وتلزم استعادة نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Somebody needs a name, and the address of a profile has to start with http:// or https://. Nothing was kept; correct it and try again.</source>
        <translation>يلزم اسم، ويجب أن يبدأ عنوان الملف الشخصي بـ http:// أو https://. لم يُحفظ شيء؛ صحّحه وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>That is no number that a page could count, so nothing was kept.</source>
        <translation>ليس هذا رقمًا يمكن أن تعدّه صفحة، فلم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There is no page here that could be read. Put down yourself who is on it.</source>
        <translation>لا توجد هنا صفحة يمكن قراءتها. دوّن بنفسك من يظهر فيها.</translation>
    </message>
    <message>
        <source>The site led to this computer or its own network, and Holdfast did not follow. Check the address.</source>
        <translation>قاد الموقع إلى هذا الحاسوب أو إلى شبكته الخاصة، ولم يتبعه Holdfast. تحقّق من العنوان.</translation>
    </message>
    <message>
        <source>The Chromium of this system can’t be used any more, and nobody was contacted. Try again with the built-in browser.</source>
        <translation>لم يعد متصفّح Chromium الموجود في هذا النظام صالحًا للاستعمال، ولم يُتصل بأحد. تمكن إعادة المحاولة بالمتصفّح المدمج.</translation>
    </message>
    <message>
        <source>The address book has another key under this name, so nothing was changed. Take that one out first, if it is no longer right.</source>
        <translation>في دفتر العناوين مفتاح آخر بهذا الاسم، فلم يتغيّر شيء. أزل ذلك المفتاح أولًا إن لم يعد صحيحًا.</translation>
    </message>
    <message>
        <source>This name can&apos;t be written down. Use one line of at most 200 characters.</source>
        <translation>لا يمكن تدوين هذا الاسم. استعمل سطرًا واحدًا من 200 حرف على الأكثر.</translation>
    </message>
    <message>
        <source>The address book has nobody of this name any more. Nothing was changed.</source>
        <translation>لم يعد في دفتر العناوين أحد بهذا الاسم. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This version of Holdfast does not know that kind of document or purpose. Nothing was changed; choose another.</source>
        <translation>لا يعرف هذا الإصدار من Holdfast هذا النوع من الوثائق أو هذا الغرض. لم يتغيّر شيء؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The copy cannot be made that small and stay readable, so none was made. Choose a larger limit, or cover fewer pages at once.</source>
        <translation>لا يمكن تصغير النسخة إلى هذا الحدّ مع بقائها مقروءة، فلم تُصنع نسخة. اختر حدًّا أكبر، أو غطِّ صفحات أقل في المرة الواحدة.</translation>
    </message>
    <message>
        <source>The copy could not be put into a file, so none was made. The original is unchanged; try again.</source>
        <translation>تعذّر وضع النسخة في ملف، فلم تُصنع نسخة. الأصل كما هو؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The report shows empty boxes in place of letters, because this computer has no font at all. Install one and write the bundle again.</source>
        <translation>يُظهر التقرير مربعات فارغة بدل الحروف لأن هذا الحاسوب ليس فيه أي خط. ثبّت خطًا واكتب الحزمة من جديد.</translation>
    </message>
    <message>
        <source>The report shows empty boxes in place of some letters, because this computer has no font for them. The page index.html has them. To have them in the report too, install a font and write the bundle again.</source>
        <translation>يُظهر التقرير مربعات فارغة بدل بعض الحروف لأن هذا الحاسوب ليس فيه خط لها. وهي موجودة في الصفحة index.html. لتظهر في التقرير أيضًا ثبّت خطًا واكتب الحزمة من جديد.</translation>
    </message>
    <message>
        <source>The report to print could not be made, so no bundle was written. Your vault is unchanged; try again.</source>
        <translation>تعذّر إعداد التقرير المطبوع، فلم تُكتب أي حزمة. خزنتك لم تتغيّر؛ حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The bundle is not what was checked, or a check of it fails, so nothing of it was kept. Check it again; if it still fails, ask the sender for a new copy.</source>
        <translation>هذه الحزمة ليست التي فُحصت، أو أن أحد فحوصها يفشل، لذلك لم يُحفظ منها شيء. ينبغي فحصها مرة أخرى؛ وإن فشلت ثانيةً فيلزم طلب نسخة جديدة من المرسل.</translation>
    </message>
    <message>
        <source>A file in the bundle is not what was signed, so nothing of it was kept. Do not rely on it; ask the sender for a new copy.</source>
        <translation>أحد ملفات الحزمة ليس ما جرى توقيعه، لذلك لم يُحفظ منها شيء. لا ينبغي الاعتماد عليها؛ ويلزم طلب نسخة جديدة من المرسل.</translation>
    </message>
    <message>
        <source>The bundle is not written as Holdfast writes it, so nothing of it was kept. Ask the sender for a new copy.</source>
        <translation>الحزمة ليست مكتوبة كما يكتبها Holdfast، لذلك لم يُحفظ منها شيء. ويلزم طلب نسخة جديدة من المرسل.</translation>
    </message>
    <message>
        <source>A part of the bundle could not be checked, so nothing of it was kept. A newer Holdfast may be needed.</source>
        <translation>تعذر فحص جزء من الحزمة، لذلك لم يُحفظ منها شيء. قد يلزم إصدار أحدث من Holdfast.</translation>
    </message>
    <message>
        <source>Your own vault made this bundle and has what is in it. Nothing was changed.</source>
        <translation>خزنتك نفسها صنعت هذه الحزمة وفيها ما في الحزمة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The copy came out otherwise than the one that was checked, so nothing was kept. Go back to the covers and look at it again.</source>
        <translation>جاءت النسخة مختلفة عن التي فُحصت، فلم يُحفظ شيء. يلزم الرجوع إلى الأغطية والنظر إليها من جديد.</translation>
    </message>
    <message>
        <source>The bundle is larger than 200 parts of this size. Choose larger parts.</source>
        <translation>الحزمة أكبر من 200 جزء بهذا الحجم. يلزم اختيار أجزاء أكبر.</translation>
    </message>
    <message>
        <source>More than 1 GB cannot be one page. Choose fewer items, or a file that the program age opens.</source>
        <translation>لا يمكن جعل أكثر من 1 غيغابايت صفحةً واحدة. يلزم اختيار عناصر أقل، أو ملف يفتحه برنامج ⁦age⁩.</translation>
    </message>
    <message>
        <source>This is one part of a bundle. Put all its parts together first, as the text beside them says, then choose the ZIP file that comes out.</source>
        <translation>هذا جزء واحد من حزمة. يلزم أولًا جمع أجزائها كلّها كما يبيّن النص الذي بجانبها، ثم اختيار ملف ZIP الناتج.</translation>
    </message>
    <message>
        <source>The backup is restored, but the vault could not be opened or checked just now. Open it from its folder, and have it checked.</source>
        <translation>استُعيدت النسخة الاحتياطية، لكن تعذّر الآن فتح الخزنة أو فحصها. يمكن فتحها من مجلدها ثم فحصها.</translation>
    </message>
    <message>
        <source>This came in a bundle of somebody else and stays as it came. Nothing was changed; hand on the bundle itself, or delete the whole case.</source>
        <translation>ورد هذا في حزمة من شخص آخر ويبقى كما ورد. لم يتغير شيء؛ يمكن تمرير الحزمة نفسها أو حذف القضية كلها.</translation>
    </message>
    <message>
        <source>This case is no longer in the vault. Nothing was changed.</source>
        <translation>لم تعد هذه القضية في الخزنة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The file is there and whole, but the disk did not confirm it: a power cut may take it away. Copy it to another disk too.</source>
        <translation>الملف موجود وكامل، لكن القرص لم يؤكد حفظه: قد يضيع عند انقطاع الكهرباء. تُستحسن نسخة منه على قرص آخر أيضًا.</translation>
    </message>
    <message>
        <source>These corners make no card or page, so nothing was straightened. Put each on a corner of its own, then try again.</source>
        <translation>لا تشكّل هذه الزوايا بطاقة أو صفحة، ولذلك لم يُقوَّم أي شيء. يلزم وضع كل منها على زاوية مختلفة ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>Only a photo can be straightened, not a PDF or several pages. Nothing was changed.</source>
        <translation>لا يمكن تقويم سوى صورة واحدة، لا ملف PDF ولا عدة صفحات. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Only a bundle in one ZIP file can get proofs of its time. Nothing was changed.</source>
        <translation>لا تتلقى إثباتات وقتها إلا حزمة في ملف ZIP واحد. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A bundle takes at most 9 time stamps, so nobody was asked. Choose fewer authorities, and try again.</source>
        <translation>تتسع الحزمة لتسعة أختام وقت على الأكثر، لذلك لم يُسأل أحد. يلزم اختيار جهات أقل، ثم إعادة المحاولة.</translation>
    </message>
    <message>
        <source>Whoever was asked could not be reached. Nothing was lost; check this computer&apos;s connection, then ask again.</source>
        <translation>تعذّر الوصول إلى من سُئل. لم يضِع شيء؛ يلزم التحقق من اتصال هذا الحاسوب ثم إعادة السؤال.</translation>
    </message>
    <message>
        <source>Whoever was asked did not answer in time. Nothing was lost; ask again later.</source>
        <translation>لم يُجب من سُئل في الوقت المحدد. لم يضِع شيء؛ يمكن إعادة السؤال لاحقًا.</translation>
    </message>
    <message>
        <source>Whoever was asked did not take the connection. Nothing was lost; ask again later.</source>
        <translation>لم يقبل من سُئل الاتصال. لم يضِع شيء؛ يمكن إعادة السؤال لاحقًا.</translation>
    </message>
    <message>
        <source>Whoever was asked answered with something else. Nothing was lost; check the address in Settings, or ask again later.</source>
        <translation>أجاب من سُئل بشيء آخر. لم يضِع شيء؛ يلزم التحقق من العنوان في الإعدادات أو إعادة السؤال لاحقًا.</translation>
    </message>
    <message>
        <source>The time-stamping authority refused. Nothing was lost; ask again later, or name another in Settings.</source>
        <translation>رفضت جهة ختم الوقت. لم يضِع شيء؛ يمكن إعادة السؤال لاحقًا أو تسمية جهة أخرى في الإعدادات.</translation>
    </message>
    <message>
        <source>What came is no time stamp, so it was not used. Nothing was lost; name another authority in Settings.</source>
        <translation>ما وصل ليس ختم وقت، فلم يُستعمل. لم يضِع شيء؛ يمكن تسمية جهة أخرى في الإعدادات.</translation>
    </message>
    <message>
        <source>What came is no OpenTimestamps proof, so it was not used. Nothing was lost; name another calendar in Settings.</source>
        <translation>ما وصل ليس إثبات OpenTimestamps، فلم يُستعمل. لم يضِع شيء؛ يمكن تسمية تقويم آخر في الإعدادات.</translation>
    </message>
    <message>
        <source>The pack for the language of this document is no longer installed, so nothing was read. Install it again, or look at every page yourself.</source>
        <translation>حزمة لغة هذا المستند لم تعد مثبتة، لذلك لم يُقرأ شيء. يجب تثبيتها من جديد، أو النظر إلى كل صفحة بالعين.</translation>
    </message>
    <message>
        <source>The reason for what stays here is too long, alone or counted once for each item, so nothing was written. Make it shorter or leave out fewer items, and try again.</source>
        <translation>سبب ما يبقى هنا طويل أكثر من اللازم، وحده أو محسوبًا مرة لكل عنصر، فلم يُكتب شيء. اختصره أو أبقِ عناصر أقل، ثم أعد المحاولة.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Changed: %1 (it has the contents of %2)</source>
        <translation>تغيّر: %1 (فيه محتوى %2)</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>تغيّر: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>مفقود: %1</translation>
    </message>
    <message>
        <source>Renamed: %1 is now %2</source>
        <translation>تغيّر الاسم: %1 صار %2</translation>
    </message>
    <message>
        <source>Not part of what was signed: %1</source>
        <translation>ليس مما جرى توقيعه: %1</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>تعذرت قراءته: %1</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>تالف: %1</translation>
    </message>
    <message>
        <source>Not in the list of exhibits: %1</source>
        <translation>ليس في قائمة الأدلة: %1</translation>
    </message>
    <message>
        <source>Another size than recorded: %1</source>
        <translation>حجمه غير المسجَّل: %1</translation>
    </message>
    <message>
        <source>Another hash than recorded: %1</source>
        <translation>بصمته الرقمية غير المسجَّلة: %1</translation>
    </message>
    <message>
        <source>%1 is kept as a link only, yet it holds %2</source>
        <translation>حُفظ %1 رابطًا فقط، ومع ذلك فيه %2</translation>
    </message>
    <message>
        <source>There twice: %1</source>
        <translation>موجود مرتين: %1</translation>
    </message>
    <message>
        <source>Not in the log: %1</source>
        <translation>ليس في السجل: %1</translation>
    </message>
    <message>
        <source>The log says something else about %1</source>
        <translation>يذكر السجل شيئًا آخر عن %1</translation>
    </message>
    <message>
        <source>The log breaks at entry %1</source>
        <translation>ينقطع السجل عند القيد %1</translation>
    </message>
    <message>
        <source>The log ends elsewhere than it should</source>
        <translation>ينتهي السجل في غير موضعه</translation>
    </message>
    <message>
        <source>A key or signature file is missing or cannot be read</source>
        <translation>ملف مفتاح أو توقيع مفقود أو تتعذر قراءته</translation>
    </message>
    <message>
        <source>Signed with another key: %1</source>
        <translation>جرى التوقيع بمفتاح آخر: %1</translation>
    </message>
    <message>
        <source>There is no good signature</source>
        <translation>لا يوجد توقيع سليم</translation>
    </message>
    <message>
        <source>Intact, but nobody confirmed who made it: %1</source>
        <translation>سليم، لكن لم يؤكد أحد من أنشأه: %1</translation>
    </message>
    <message>
        <source>Its time stamp is missing: %1</source>
        <translation>ختم وقته مفقود: %1</translation>
    </message>
    <message>
        <source>Not as it must be: %1</source>
        <translation>ليس كما يجب: %1</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>موقَّع من %1</translation>
    </message>
    <message>
        <source>Signed, nobody confirmed by whom: %1</source>
        <translation>موقَّع، ولم يؤكد أحد ممّن: %1</translation>
    </message>
    <message>
        <source>%1 is signed with the key of %2</source>
        <translation>%1 موقَّع بمفتاح %2</translation>
    </message>
    <message>
        <source>Signed with the sender&apos;s own key: %1</source>
        <translation>موقَّع بمفتاح المُرسِل نفسه: %1</translation>
    </message>
    <message>
        <source>Asked of %2, in no Bitcoin block yet: %1</source>
        <translation>طُلب من %2، وليس في أي كتلة Bitcoin بعد: %1</translation>
    </message>
    <message>
        <source>States Bitcoin block %2, not confirmed here; its merkle root has to be %3: %1</source>
        <translation>يذكر كتلة Bitcoin %2 دون تأكيد هنا؛ ويجب أن يكون جذر ميركل لها %3: %1</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>it leads elsewhere</source>
        <translation>يؤدي إلى مكان آخر</translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>a file comes, no page</source>
        <translation>يأتي ملف لا صفحة</translation>
    </message>
    <message>
        <source>the site&apos;s answer</source>
        <translation>رد الموقع</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>ما زالت موجودة</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>اختفت</translation>
    </message>
    <message>
        <source>Behind a log-in</source>
        <translation>خلف تسجيل دخول</translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <translation>تعذر الوصول إليها</translation>
    </message>
    <message>
        <source>It answers, but changed: %1</source>
        <translation>تستجيب لكنها تغيّرت: %1</translation>
    </message>
    <message>
        <source>Last seen there: %1</source>
        <translation>آخر مرة شوهدت موجودة: %1</translation>
    </message>
    <message>
        <source>First seen gone: %1</source>
        <translation>أول مرة شوهدت مختفية: %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>%1 copies this vault to other computers and keeps old versions of it. Nobody can read what is in it without your password, but whoever knows that account sees that it is there and can delete it. When Holdfast is closed, move the whole folder out of it, and open it there.</source>
        <translation>ينسخ %1 هذه الخزنة إلى حواسيب أخرى ويحتفظ بنسخ قديمة منها. لا يستطيع أحد قراءة ما فيها من دون كلمة مرورك، لكن من يعرف ذلك الحساب يرى أنها موجودة ويستطيع حذفها. بعد إغلاق Holdfast يلزم نقل المجلد كله إلى خارجه، وفتحها هناك.</translation>
    </message>
    <message>
        <source>%1 would copy this folder to other computers and keep old versions of it. If somebody else knows that account, choose a place outside of it.</source>
        <translation>عن طريق ⁨%1⁩ يُنسخ هذا المجلد إلى حواسيب أخرى وتُحفظ منه نسخ قديمة. إذا كان شخص آخر يعرف ذلك الحساب، فالأفضل اختيار مكان خارجه.</translation>
    </message>
    <message>
        <source>%1 would copy this folder to other computers. It stays encrypted, but whoever knows that account sees that it is there, and can delete it.</source>
        <translation>ستنسخ خدمة %1 هذا المجلد إلى حواسيب أخرى. يبقى مشفّرًا، لكن من يعرف ذلك الحساب يرى أنه موجود ويستطيع حذفه.</translation>
    </message>
    <message>
        <source>%1 would copy these files, not encrypted, to other computers. Choose a place outside of it.</source>
        <translation>سينسخ %1 هذه الملفات، غير مشفّرة، إلى حواسيب أخرى. يلزم اختيار مكان خارجه.</translation>
    </message>
    <message>
        <source>This vault lies on a network drive. Nobody can read what is in it without your password, but whoever gets at that drive sees that it is there and can delete it. A connection that breaks off, or a second computer that opens the vault, can damage it. When Holdfast is closed, move the whole folder to this computer or to a stick of your own, and open it there.</source>
        <translation>تقع هذه الخزنة على قرص شبكي. لا يستطيع أحد قراءة ما فيها من دون كلمة مرورك، لكن من يصل إلى ذلك القرص يرى أنها موجودة ويستطيع حذفها. وقد تتلف إذا انقطع الاتصال أو فُتحت من حاسوب ثانٍ. بعد إغلاق Holdfast يلزم نقل المجلد كله إلى هذا الحاسوب أو إلى ذاكرة USB خاصة بك، وفتحها هناك.</translation>
    </message>
    <message>
        <source>This folder is on a network drive. Whoever gets at that drive would see that a vault is there and could delete it, and a connection that breaks off could damage it. Choose a place on this computer or on a stick of your own.</source>
        <translation>يقع هذا المجلد على قرص شبكي. من يصل إلى ذلك القرص يرى أن فيه خزنة ويستطيع حذفها، وقد تتلف إذا انقطع الاتصال. الأفضل اختيار مكان على هذا الحاسوب أو على ذاكرة USB خاصة بك.</translation>
    </message>
    <message>
        <source>This folder is on a network drive. The backup stays encrypted, but whoever gets at that drive sees that it is there, and can delete it.</source>
        <translation>يقع هذا المجلد على قرص شبكي. تبقى النسخة الاحتياطية مشفّرة، لكن من يصل إلى ذلك القرص يرى أنها موجودة ويستطيع حذفها.</translation>
    </message>
    <message>
        <source>This folder is on a network drive: whoever gets at that drive could read these files, which are not encrypted. Choose a place that only you can use.</source>
        <translation>يقع هذا المجلد على قرص شبكي: من يصل إلى ذلك القرص يستطيع قراءة هذه الملفات غير المشفّرة. يلزم اختيار مكان لا يستطيع استخدامه أحد سواك.</translation>
    </message>
    <message>
        <source>This vault lies where other people who use this computer get at it. They can&apos;t read what is in it, but they see that it is there and can delete it. When Holdfast is closed, move the whole folder to a place of your own, and open it there.</source>
        <translation>تقع هذه الخزنة في مكان يصل إليه آخرون يستخدمون هذا الحاسوب. لا يستطيعون قراءة ما فيها، لكنهم يرون أنها موجودة ويستطيعون حذفها. بعد إغلاق Holdfast يلزم نقل المجلد كله إلى مكان خاص بك، وفتحها هناك.</translation>
    </message>
    <message>
        <source>Other people who use this computer get at this folder. They could not read what is in the vault, but would see that it is there and could delete it. Choose a place of your own.</source>
        <translation>يصل إلى هذا المجلد آخرون يستخدمون هذا الحاسوب. لا يستطيعون قراءة ما في الخزنة، لكنهم يرون أنها موجودة ويستطيعون حذفها. الأفضل اختيار مكان خاص بك.</translation>
    </message>
    <message>
        <source>Other people who use this computer get at this folder and could read these files, which are not encrypted. Choose a place that only you can use.</source>
        <translation>يصل إلى هذا المجلد آخرون يستخدمون هذا الحاسوب، ويستطيعون قراءة هذه الملفات غير المشفّرة. يلزم اختيار مكان لا يستطيع استخدامه أحد سواك.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>يجري فحص المجلد…</translation>
    </message>
</context>
<context>
    <name>PrintedCode</name>
    <message>
        <source>Recovery code. Keep this sheet where nobody would look.</source>
        <translation>رمز الاسترداد. مكان هذه الورقة حيث لا يبحث أحد.</translation>
    </message>
    <message>
        <source>The same code as a QR code:</source>
        <translation>الرمز نفسه على شكل رمز QR:</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Loading the page</source>
        <translation>تحميل الصفحة</translation>
    </message>
    <message>
        <source>Scrolling to the end</source>
        <translation>التمرير حتى النهاية</translation>
    </message>
    <message>
        <source>Taking the picture</source>
        <translation>التقاط الصورة</translation>
    </message>
    <message>
        <source>Storing what was seen</source>
        <translation>تخزين ما ظهر</translation>
    </message>
    <message>
        <source>Reading and sealing</source>
        <translation>القراءة والختم</translation>
    </message>
    <message>
        <source>Computing the hash</source>
        <translation>حساب البصمة الرقمية</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>كتابة الحزمة</translation>
    </message>
    <message>
        <source>Checking every byte</source>
        <translation>التحقق من كل بايت</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>العمل جارٍ</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>النسخ جارٍ</translation>
    </message>
    <message>
        <source>Reading the copy back</source>
        <translation>إعادة قراءة النسخة</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>جارٍ الفتح</translation>
    </message>
    <message>
        <source>Saving what is intact</source>
        <translation>جارٍ إنقاذ ما هو سليم</translation>
    </message>
    <message>
        <source>Looking for what would give you away</source>
        <translation>البحث عمّا قد يكشفك</translation>
    </message>
</context>
<context>
    <name>MediaFacts</name>
    <message>
        <source>Pictures of a player, not its film</source>
        <translation>لقطات من المشغّل بدل الفيلم</translation>
    </message>
    <message>
        <source>Films and sounds kept</source>
        <translation>الأفلام والأصوات المحفوظة</translation>
    </message>
    <message>
        <source>Films and sounds not kept whole</source>
        <translation>أفلام وأصوات لم تُحفظ كاملة</translation>
    </message>
    <message>
        <source>%1, encrypted</source>
        <translation>%1، مشفّر</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>الفيلم</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Frames of the film, evenly spread: %1</source>
        <translation>لقطات من الفيلم موزعة بانتظام: %1</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>The signature leads to Bitcoin block %1. That the block is as the proof says, only a Bitcoin node can confirm; Holdfast asks none.</source>
        <translation>يؤدي التوقيع إلى كتلة Bitcoin %1. ولا يؤكد أن الكتلة كما يقول الإثبات إلا عقدة Bitcoin؛ ولا يسأل Holdfast أيًا منها.</translation>
    </message>
    <message>
        <source>The list of captures number %1 leads to Bitcoin block %2. That the block is as the proof says, only a Bitcoin node can confirm; Holdfast asks none.</source>
        <translation>تؤدي قائمة اللقطات رقم %1 إلى كتلة Bitcoin %2. ولا يؤكد أن الكتلة كما يقول الإثبات إلا عقدة Bitcoin؛ ولا يسأل Holdfast أيًا منها.</translation>
    </message>
    <message>
        <source>The signature waits at %1 for a Bitcoin block.</source>
        <translation>ينتظر التوقيع كتلة Bitcoin لدى %1.</translation>
    </message>
    <message>
        <source>The list of captures number %1 waits at %2 for a Bitcoin block.</source>
        <translation>تنتظر قائمة اللقطات رقم %1 كتلة Bitcoin لدى %2.</translation>
    </message>
    <message>
        <source>Signed before %1, by the clock of the authority %2.</source>
        <translation>وُقّعت قبل %1، بحسب ساعة الجهة %2.</translation>
    </message>
    <message>
        <source>Pending: the rest comes some hours after it was asked for.</source>
        <translation>قيد الانتظار: يأتي الباقي بعد بضع ساعات من الطلب.</translation>
    </message>
    <message>
        <source>Complete: no proof in it waits for anything more.</source>
        <translation>مكتمل: لا ينتظر أي إثبات فيها شيئًا آخر.</translation>
    </message>
    <message>
        <source>No time stamp came from %1.</source>
        <translation>لم يأتِ ختم وقت من %1.</translation>
    </message>
    <message>
        <source>Nobody else has confirmed yet when it was there.</source>
        <translation>لم يؤكد أحد غيرك بعد متى كانت موجودة.</translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) in it lack the second time stamp. Ask again in Settings, then write the bundle once more.</source>
        <translation>
            <numerusform>لا لقطة في الحزمة ينقصها ختم الوقت الثاني.</numerusform>
            <numerusform>لقطة واحدة في الحزمة ينقصها ختم الوقت الثاني. اطلبه من جديد في الإعدادات، ثم اكتب الحزمة مرة أخرى.</numerusform>
            <numerusform>لقطتان في الحزمة ينقصهما ختم الوقت الثاني. اطلبه من جديد في الإعدادات، ثم اكتب الحزمة مرة أخرى.</numerusform>
            <numerusform>%n لقطات في الحزمة ينقصها ختم الوقت الثاني. اطلبه من جديد في الإعدادات، ثم اكتب الحزمة مرة أخرى.</numerusform>
            <numerusform>%n لقطة في الحزمة ينقصها ختم الوقت الثاني. اطلبه من جديد في الإعدادات، ثم اكتب الحزمة مرة أخرى.</numerusform>
            <numerusform>%n لقطة في الحزمة ينقصها ختم الوقت الثاني. اطلبه من جديد في الإعدادات، ثم اكتب الحزمة مرة أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) in it lack the time stamp from before them, which can&apos;t be made later.</source>
        <translation>
            <numerusform>لا لقطة في الحزمة ينقصها ختم الوقت السابق لها.</numerusform>
            <numerusform>لقطة واحدة في الحزمة ينقصها ختم الوقت السابق لها، ولا يمكن صنعه لاحقًا.</numerusform>
            <numerusform>لقطتان في الحزمة ينقصهما ختم الوقت السابق لهما، ولا يمكن صنعه لاحقًا.</numerusform>
            <numerusform>%n لقطات في الحزمة ينقصها ختم الوقت السابق لها، ولا يمكن صنعه لاحقًا.</numerusform>
            <numerusform>%n لقطة في الحزمة ينقصها ختم الوقت السابق لها، ولا يمكن صنعه لاحقًا.</numerusform>
            <numerusform>%n لقطة في الحزمة ينقصها ختم الوقت السابق لها، ولا يمكن صنعه لاحقًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stored time stamp of %n capture(s) does not check. The captures themselves are untouched, but whoever checks this bundle would be told that it is invalid, so do not send it. Leave all of these captures out, then write the bundle again. They stay in the vault, and an earlier backup may have their time stamp whole.</source>
        <translation>
            <numerusform>ختم الوقت المحفوظ للقطات غير سليم. اللقطات نفسها لم يمسّها شيء، لكن من يفحص هذه الحزمة سيُقال له إنها غير صالحة، فلا ترسلها. استبعد كل هذه اللقطات، ثم اكتب الحزمة من جديد. تبقى اللقطات في الخزنة، وقد يكون ختم وقتها سليمًا في نسخة احتياطية أقدم.</numerusform>
            <numerusform>ختم الوقت المحفوظ للقطة واحدة غير سليم. اللقطة نفسها لم يمسّها شيء، لكن من يفحص هذه الحزمة سيُقال له إنها غير صالحة، فلا ترسلها. استبعد هذه اللقطة، ثم اكتب الحزمة من جديد. تبقى اللقطة في الخزنة، وقد يكون ختم وقتها سليمًا في نسخة احتياطية أقدم.</numerusform>
            <numerusform>ختم الوقت المحفوظ للقطتين غير سليم. اللقطتان نفسهما لم يمسّهما شيء، لكن من يفحص هذه الحزمة سيُقال له إنها غير صالحة، فلا ترسلها. استبعد هاتين اللقطتين، ثم اكتب الحزمة من جديد. تبقى اللقطتان في الخزنة، وقد يكون ختم وقتهما سليمًا في نسخة احتياطية أقدم.</numerusform>
            <numerusform>ختم الوقت المحفوظ لـ %n لقطات غير سليم. اللقطات نفسها لم يمسّها شيء، لكن من يفحص هذه الحزمة سيُقال له إنها غير صالحة، فلا ترسلها. استبعد كل هذه اللقطات، ثم اكتب الحزمة من جديد. تبقى اللقطات في الخزنة، وقد يكون ختم وقتها سليمًا في نسخة احتياطية أقدم.</numerusform>
            <numerusform>ختم الوقت المحفوظ لـ %n لقطة غير سليم. اللقطات نفسها لم يمسّها شيء، لكن من يفحص هذه الحزمة سيُقال له إنها غير صالحة، فلا ترسلها. استبعد كل هذه اللقطات، ثم اكتب الحزمة من جديد. تبقى اللقطات في الخزنة، وقد يكون ختم وقتها سليمًا في نسخة احتياطية أقدم.</numerusform>
            <numerusform>ختم الوقت المحفوظ لـ %n لقطة غير سليم. اللقطات نفسها لم يمسّها شيء، لكن من يفحص هذه الحزمة سيُقال له إنها غير صالحة، فلا ترسلها. استبعد كل هذه اللقطات، ثم اكتب الحزمة من جديد. تبقى اللقطات في الخزنة، وقد يكون ختم وقتها سليمًا في نسخة احتياطية أقدم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their number(s): %1</source>
        <translation>
            <numerusform>أرقامها: %1</numerusform>
            <numerusform>رقمها: %1</numerusform>
            <numerusform>رقماهما: %1</numerusform>
            <numerusform>أرقامها: %1</numerusform>
            <numerusform>أرقامها: %1</numerusform>
            <numerusform>أرقامها: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordFacts</name>
    <message>
        <source>Opened by a person in a window; whether logged in was not said</source>
        <translation>فتحها شخص في نافذة؛ ولم يُذكر هل سُجّل الدخول</translation>
    </message>
    <message>
        <source>Opened by a person in a window, not logged in</source>
        <translation>فتحها شخص في نافذة من دون تسجيل الدخول</translation>
    </message>
    <message>
        <source>Opened by a person in a window, logged in</source>
        <translation>فتحها شخص في نافذة مع تسجيل الدخول</translation>
    </message>
    <message>
        <source>How</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>%1, without encryption</source>
        <translation>⁦%1⁩، من دون تشفير</translation>
    </message>
    <message>
        <source>%1, certificate valid</source>
        <translation>⁦%1⁩، الشهادة صالحة</translation>
    </message>
    <message>
        <source>%1, certificate not accepted</source>
        <translation>⁦%1⁩، الشهادة غير مقبولة</translation>
    </message>
    <message>
        <source>agrees with this computer&apos;s</source>
        <translation>مطابقة لساعة هذا الحاسوب</translation>
    </message>
    <message>
        <source>asked for, but none came</source>
        <translation>طُلب ولم يصل</translation>
    </message>
    <message>
        <source>First time stamp</source>
        <translation>ختم الوقت الأول</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>was used</source>
        <translation>استُخدم</translation>
    </message>
    <message>
        <source>%1 s behind this computer&apos;s</source>
        <translation>متأخرة %1 ثانية عن ساعة هذا الحاسوب</translation>
    </message>
    <message>
        <source>%1 s ahead of this computer&apos;s</source>
        <translation>متقدمة %1 ثانية على ساعة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Led to</source>
        <translation>العنوان النهائي</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>رد الموقع</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Site&apos;s clock</source>
        <translation>ساعة الموقع</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>ما لم يؤخذ</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>المستلمة: %1، المرسلة: %2</translation>
    </message>
    <message>
        <source>Live messages</source>
        <translation>الرسائل المباشرة</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>المنشئ</translation>
    </message>
    <message>
        <source>the page %1, in the browser; no server sent it</source>
        <translation>الصفحة %1، داخل المتصفح؛ لم يرسلها أي خادم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not asked, because of the proxy</source>
        <translation>لم يُسأل، بسبب الوكيل</translation>
    </message>
    <message>
        <source>asked, but no answer came</source>
        <translation>سُئل، لكن لم تصل إجابة</translation>
    </message>
    <message>
        <source>The computer&apos;s clock</source>
        <translation>ساعة الحاسوب</translation>
    </message>
    <message>
        <source>Time server&apos;s clock</source>
        <translation>ساعة خادم الوقت</translation>
    </message>
    <message>
        <source>Second time stamp</source>
        <translation>ختم الوقت الثاني</translation>
    </message>
    <message>
        <source>none yet; Settings can ask for it</source>
        <translation>لا يوجد بعد؛ يمكن طلبه من الإعدادات</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Looked at again</source>
        <translation>نُظر إليه من جديد</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1، %2 (⁦%3⁩)</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>وثيقة هوية</translation>
    </message>
    <message>
        <source>Later look at an address</source>
        <translation>زيارة لاحقة لعنوان</translation>
    </message>
    <message>
        <source>Covered copy</source>
        <translation>نسخة مغطاة</translation>
    </message>
    <message>
        <source>Film or sound of the page</source>
        <translation>فيلم أو صوت من الصفحة</translation>
    </message>
    <message>
        <source>Film, put together</source>
        <translation>فيلم مجمّع</translation>
    </message>
    <message>
        <source>Pictures of a player</source>
        <translation>لقطات من مشغّل</translation>
    </message>
    <message>
        <source>Frames of the film</source>
        <translation>لقطات من الفيلم</translation>
    </message>
    <message>
        <source>Link only</source>
        <translation>رابط فقط</translation>
    </message>
    <message>
        <source>Original file</source>
        <translation>الملف الأصلي</translation>
    </message>
    <message>
        <source>Picture of the whole page</source>
        <translation>صورة الصفحة كاملة</translation>
    </message>
    <message>
        <source>Picture of the first view</source>
        <translation>صورة أول ما يظهر من الصفحة</translation>
    </message>
    <message>
        <source>Page with its pictures</source>
        <translation>الصفحة مع صورها</translation>
    </message>
    <message>
        <source>Page as shown</source>
        <translation>الصفحة كما عُرضت</translation>
    </message>
    <message>
        <source>Visible text</source>
        <translation>النص الظاهر</translation>
    </message>
    <message>
        <source>Web archive</source>
        <translation>أرشيف ويب</translation>
    </message>
    <message>
        <source>The site&apos;s certificates</source>
        <translation>شهادات الموقع</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>بطاقة التوثيق</translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation>إنشاء الخزنة</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>التقاط</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Made from another item</source>
        <translation>إعداد من عنصر آخر</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>العثور عليه مرة أخرى</translation>
    </message>
    <message>
        <source>Address noted</source>
        <translation>تدوين عنوان الويب</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>اطّلاع</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Saved outside the vault</source>
        <translation>حفظ خارج الخزنة</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>كُتبت ملاحظة</translation>
    </message>
    <message>
        <source>Note taken away</source>
        <translation>أُزيلت ملاحظة</translation>
    </message>
    <message>
        <source>Tag given</source>
        <translation>أُضيف وسم</translation>
    </message>
    <message>
        <source>Tag taken away</source>
        <translation>أُزيل وسم</translation>
    </message>
    <message>
        <source>Given another title</source>
        <translation>غُيّر العنوان</translation>
    </message>
    <message>
        <source>Answer about under 18 changed</source>
        <translation>تغيّرت الإجابة عمّن هم دون 18 عامًا</translation>
    </message>
    <message>
        <source>People noted</source>
        <translation>دُوّن أشخاص</translation>
    </message>
    <message>
        <source>Person taken away</source>
        <translation>أُزيل شخص</translation>
    </message>
    <message>
        <source>Figures noted</source>
        <translation>دُوّنت أرقام</translation>
    </message>
    <message>
        <source>Figure taken away</source>
        <translation>أُزيل رقم</translation>
    </message>
    <message>
        <source>Signed somebody else&apos;s bundle</source>
        <translation>وُقِّعت حزمة شخص آخر</translation>
    </message>
</context>
<context>
    <name>UnkeptPicture</name>
    <message>
        <source>Holdfast cannot read this kind of picture.</source>
        <translation>لا يستطيع Holdfast قراءة هذا النوع من الصور.</translation>
    </message>
    <message>
        <source>It could not be read: it may be damaged.</source>
        <translation>تعذّرت قراءتها، وقد تكون تالفة.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>حجمها كبير جدًا.</translation>
    </message>
    <message>
        <source>It may not be kept, because of what was answered about age for it or for the same picture elsewhere.</source>
        <translation>لا يجوز حفظها، بسبب ما أُجيب به عن العمر لها أو للصورة نفسها في موضع آخر.</translation>
    </message>
    <message>
        <source>The part of Holdfast that reads pictures stopped at it.</source>
        <translation>توقف عندها جزء Holdfast الذي يقرأ الصور.</translation>
    </message>
    <message>
        <source>It could not be found again in what was kept of the page.</source>
        <translation>لم يُعثر عليها من جديد في ما حُفظ من الصفحة.</translation>
    </message>
    <message>
        <source>It could not be stored.</source>
        <translation>تعذّر تخزينها.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AddFiles</name>
    <message>
        <source>Add files or screenshots</source>
        <translation>إضافة ملفات أو لقطات شاشة</translation>
    </message>
    <message>
        <source>A copy of each file goes into the vault, byte for byte. The files on this computer stay where they are.</source>
        <translation>تدخل الخزنة نسخة مطابقة من كل ملف، بايتًا ببايت. وتبقى الملفات الموجودة على هذا الحاسوب في مكانها.</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>يمكن إفلات ملفات أو مجلد هنا</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Keep a link instead</source>
        <translation>حفظ رابط بدلًا من ذلك</translation>
    </message>
    <message>
        <source>See it in Evidence</source>
        <translation>العرض في الأدلة</translation>
    </message>
    <message>
        <source>What are these?</source>
        <translation>ما نوع هذه الملفات؟</translation>
    </message>
    <message>
        <source>Choose other files</source>
        <translation>اختيار ملفات أخرى</translation>
    </message>
    <message>
        <source>Add more</source>
        <translation>إضافة المزيد</translation>
    </message>
    <message>
        <source>Choose files to add</source>
        <translation>اختيار الملفات المراد إضافتها</translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>إضافة ملفات</numerusform>
            <numerusform>إضافة ملف واحد</numerusform>
            <numerusform>إضافة ملفين</numerusform>
            <numerusform>إضافة %n ملفات</numerusform>
            <numerusform>إضافة %n ملفًا</numerusform>
            <numerusform>إضافة %n ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the vault, sealed and with their hashes.</source>
        <translation>
            <numerusform>لم يدخل الخزنة أي ملف.</numerusform>
            <numerusform>في الخزنة الآن ملف واحد، مختوم ومعه بصمته الرقمية.</numerusform>
            <numerusform>في الخزنة الآن ملفان، مختومان ومع كل منهما بصمته الرقمية.</numerusform>
            <numerusform>في الخزنة الآن %n ملفات، مختومة ومع كل منها بصمته الرقمية.</numerusform>
            <numerusform>في الخزنة الآن %n ملفًا، مختومة ومع كل منها بصمته الرقمية.</numerusform>
            <numerusform>في الخزنة الآن %n ملف، مختومة ومع كل منها بصمته الرقمية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the vault; the others are marked above, each with the reason.</source>
        <translation>
            <numerusform>لم يدخل الخزنة أي ملف؛ والملفات مبيّنة أعلاه، ومع كل منها السبب.</numerusform>
            <numerusform>في الخزنة الآن ملف واحد؛ أما البقية فمبيّنة أعلاه، ومع كل منها السبب.</numerusform>
            <numerusform>في الخزنة الآن ملفان؛ أما البقية فمبيّنة أعلاه، ومع كل منها السبب.</numerusform>
            <numerusform>في الخزنة الآن %n ملفات؛ أما البقية فمبيّنة أعلاه، ومع كل منها السبب.</numerusform>
            <numerusform>في الخزنة الآن %n ملفًا؛ أما البقية فمبيّنة أعلاه، ومع كل منها السبب.</numerusform>
            <numerusform>في الخزنة الآن %n ملف؛ أما البقية فمبيّنة أعلاه، ومع كل منها السبب.</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>أدلة</translation>
    </message>
    <message>
        <source>An identity document</source>
        <translation>وثيقة هوية</translation>
    </message>
    <message>
        <source>Screenshots, pictures, videos, chats, letters</source>
        <translation>لقطات شاشة، صور، مقاطع فيديو، محادثات، رسائل</translation>
    </message>
    <message>
        <source>A passport, an identity card, a driving licence</source>
        <translation>جواز سفر، بطاقة هوية، رخصة قيادة</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AddPassword</name>
    <message>
        <source>Add this password</source>
        <translation>إضافة كلمة المرور هذه</translation>
    </message>
    <message>
        <source>A password for somebody you trust, such as a support worker</source>
        <translation>كلمة مرور لشخص موثوق، كمن يقدّم الدعم</translation>
    </message>
    <message>
        <source>With it and a copy of the vault they can open all of it, also without you. Yours stays as it is. You can remove it again; copies of the vault made before that still open with it.</source>
        <translation>بها وبنسخة من الخزنة يمكن فتح كل ما فيها، حتى من دونك. وتبقى كلمة مرورك كما هي. يمكن إزالتها لاحقًا؛ لكن نسخ الخزنة التي أُنشئت قبل ذلك تظل تُفتح بها.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AddressRows</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>أُنجز %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not kept as wanted</source>
        <translation>
            <numerusform>لم يُحفظ أي منها بنقص</numerusform>
            <numerusform>واحد لم يُحفظ كما يجب</numerusform>
            <numerusform>اثنان لم يُحفظا كما يجب</numerusform>
            <numerusform>%n لم تُحفظ كما يجب</numerusform>
            <numerusform>%n لم تُحفظ كما يجب</numerusform>
            <numerusform>%n لم تُحفظ كما يجب</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>يبقى نحو %1</translation>
    </message>
    <message>
        <source>Not reached. It will be tried again in a moment.</source>
        <translation>تعذّر الوصول. ستُعاد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>تقدّم العمل على ⁦%1⁩</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Kept, with a remark</source>
        <translation>تم الحفظ، مع ملاحظة</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>تم الحفظ</translation>
    </message>
    <message>
        <source>Link kept</source>
        <translation>تم حفظ الرابط</translation>
    </message>
    <message>
        <source>Only the address and the time are kept. Nobody was contacted.</source>
        <translation>لم يُحفظ سوى عنوان الويب والوقت. ولم يجرِ الاتصال بأي جهة.</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n part(s) with their hashes</source>
        <translation>
            <numerusform>⁦%1⁩، بلا أجزاء</numerusform>
            <numerusform>⁦%1⁩، جزء واحد مع بصمته الرقمية</numerusform>
            <numerusform>⁦%1⁩، جزءان مع بصمتيهما الرقميتين</numerusform>
            <numerusform>⁦%1⁩، %n أجزاء مع بصماتها الرقمية</numerusform>
            <numerusform>⁦%1⁩، %n جزءًا مع بصماتها الرقمية</numerusform>
            <numerusform>⁦%1⁩، %n جزء مع بصماتها الرقمية</numerusform>
        </translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>لم يُنفَّذ</translation>
    </message>
    <message>
        <source>What was seen is kept.</source>
        <translation>ما ظهر من الصفحة محفوظ.</translation>
    </message>
    <message>
        <source>Nothing from this page was kept.</source>
        <translation>لم يُحفظ شيء من هذه الصفحة.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its pictures kept as items of their own</source>
        <translation>
            <numerusform>لم تُحفظ أي من صورها عنصرًا مستقلًا</numerusform>
            <numerusform>حُفظت صورة واحدة من صورها عنصرًا مستقلًا</numerusform>
            <numerusform>حُفظت صورتان من صورها عنصرين مستقلين</numerusform>
            <numerusform>حُفظت %n من صورها عناصر مستقلة</numerusform>
            <numerusform>حُفظت %n من صورها عناصر مستقلة</numerusform>
            <numerusform>حُفظت %n من صورها عناصر مستقلة</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture not kept: %1</source>
        <translation>صورة لم تُحفظ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more of them could not be kept.</source>
        <translation>
            <numerusform>لا صور أخرى تعذّر حفظها.</numerusform>
            <numerusform>تعذّر حفظ صورة أخرى.</numerusform>
            <numerusform>تعذّر حفظ صورتين أخريين.</numerusform>
            <numerusform>تعذّر حفظ %n صور أخرى.</numerusform>
            <numerusform>تعذّر حفظ %n صورة أخرى.</numerusform>
            <numerusform>تعذّر حفظ %n صورة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest was not kept. %1</source>
        <translation>لم يُحفظ الباقي. %1</translation>
    </message>
    <message>
        <source>The rest waits in Evidence, under “Pictures on this page”.</source>
        <translation>الباقي متاح في الأدلة، تحت «صور هذه الصفحة».</translation>
    </message>
    <message>
        <source>There may be more pictures than could be found.</source>
        <translation>قد تكون هناك صور أكثر مما عُثر عليه.</translation>
    </message>
    <message>
        <source>Not kept as wanted, earlier in the list</source>
        <translation>لم تُحفظ كما أُريد، في ما سبق من القائمة</translation>
    </message>
    <message>
        <source>Which pictures, and why</source>
        <translation>أي صور، ولماذا</translation>
    </message>
    <message>
        <source>The page is kept. Looking for its full-size pictures</source>
        <translation>حُفظت الصفحة. جارٍ البحث عن صورها بحجمها الكامل</translation>
    </message>
    <message>
        <source>The page is kept. Keeping picture %1 of %2</source>
        <translation>حُفظت الصفحة. جارٍ حفظ الصورة %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more picture(s); Holdfast looks at only so many on one page</source>
        <translation>
            <numerusform>لا صور أخرى</numerusform>
            <numerusform>صورة أخرى واحدة؛ لا يفحص Holdfast في صفحة واحدة إلا عددًا محدودًا</numerusform>
            <numerusform>صورتان أخريان؛ لا يفحص Holdfast في صفحة واحدة إلا عددًا محدودًا</numerusform>
            <numerusform>%n صور أخرى؛ لا يفحص Holdfast في صفحة واحدة إلا عددًا محدودًا</numerusform>
            <numerusform>%n صورة أخرى؛ لا يفحص Holdfast في صفحة واحدة إلا عددًا محدودًا</numerusform>
            <numerusform>%n صورة أخرى؛ لا يفحص Holdfast في صفحة واحدة إلا عددًا محدودًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that the page&apos;s record does not list, so they can&apos;t be kept from it</source>
        <translation>
            <numerusform>لا صور غائبة عن سجل الصفحة</numerusform>
            <numerusform>صورة واحدة لا يذكرها سجل الصفحة، ولذلك لا يمكن حفظها منه</numerusform>
            <numerusform>صورتان لا يذكرهما سجل الصفحة، ولذلك لا يمكن حفظهما منه</numerusform>
            <numerusform>%n صور لا يذكرها سجل الصفحة، ولذلك لا يمكن حفظها منه</numerusform>
            <numerusform>%n صورة لا يذكرها سجل الصفحة، ولذلك لا يمكن حفظها منه</numerusform>
            <numerusform>%n صورة لا يذكرها سجل الصفحة، ولذلك لا يمكن حفظها منه</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AgeQuestion</name>
    <message>
        <source>Could it show someone who was under 18 when it was made, naked or in a sexual way?</source>
        <translation>هل يُحتمل أن يظهر في هذا المحتوى شخص كان عمره أقل من 18 عامًا وقت صنعه، عاريًا أو في سياق جنسي؟</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>لا أعرف على وجه اليقين</translation>
    </message>
    <message>
        <source>Then Holdfast keeps only the address and the time, no picture and no page. In most countries a copy of such an image is against the law for anyone to make, also for the person in it and for those who help. You have done nothing wrong by asking.</source>
        <translation>في هذه الحالة لا يحفظ Holdfast سوى عنوان الويب والوقت، من دون صورة أو صفحة. ففي معظم البلدان يمنع القانون أي شخص من نسخ صورة كهذه، حتى من يظهر فيها ومن يقدّم المساعدة. وليس في سؤالك أي خطأ.</translation>
    </message>
    <message>
        <source>Your answer counts for every one of them. If it differs, do them in two turns. Ordinary family photos, chats and passports are not what this asks about.</source>
        <translation>تسري إجابتك على الجميع. وإذا اختلفت الإجابة بينها، فيمكن العمل عليها على مرتين. الصور العائلية العادية والمحادثات وجوازات السفر ليست المقصودة بهذا السؤال.</translation>
    </message>
    <message>
        <source>Ordinary family photos, chats and passports are not what this asks about.</source>
        <translation>الصور العائلية العادية والمحادثات وجوازات السفر ليست المقصودة بهذا السؤال.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::BackupSection</name>
    <message>
        <source>The backup is made, but a part of the vault is damaged and could not go into it. All the rest is in the backup. Keep earlier backups, and ask somebody who knows computers before you go on.</source>
        <translation>أُنجزت النسخة الاحتياطية، لكن جزءًا من الخزنة تالف ولم يدخل فيها. كل ما عداه موجود في النسخة. يلزم الاحتفاظ بالنسخ السابقة، وطلب عون من له خبرة بالحواسيب قبل المتابعة.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Back up here</source>
        <translation>النسخ إلى هنا</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>A second copy of the vault, encrypted like the vault itself. Nobody sees what is in it without your password or recovery code. The first backup takes as long as copying the vault; later ones copy only what is new.</source>
        <translation>نسخة ثانية من الخزنة، مشفّرة مثل الخزنة نفسها. لا يرى أحد ما فيها من دون كلمة المرور أو رمز الاسترداد. تستغرق النسخة الأولى وقت نسخ الخزنة كلها؛ وما بعدها ينسخ الجديد فقط.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>اختيار مكان آخر</translation>
    </message>
    <message>
        <source>Where should the backup be?</source>
        <translation>أين توضع النسخة الاحتياطية؟</translation>
    </message>
    <message>
        <source>This is the same disk as the vault&apos;s. It helps when something is deleted or damaged, but not when the computer is lost or taken: a stick or disk that you keep elsewhere is better.</source>
        <translation>هذا هو القرص نفسه الذي عليه الخزنة. يفيد ذلك إذا حُذف شيء أو تلف، لكنه لا يفيد إذا فُقد الحاسوب أو أُخذ: الأفضل ذاكرة USB أو قرص محفوظ في مكان آخر.</translation>
    </message>
    <message>
        <source>Stopped. A backup that was there before is as it was.</source>
        <translation>توقّف العمل. النسخة الاحتياطية السابقة باقية كما كانت.</translation>
    </message>
    <message>
        <source>The backup is done. %1 were written; then the whole copy, %2, was read back, and it is right.</source>
        <translation>تمّت النسخة الاحتياطية. كُتب %1؛ ثم أُعيدت قراءة النسخة كلها، وحجمها %2، وهي صحيحة.</translation>
    </message>
    <message>
        <source>A part of the earlier backup in that folder had been damaged, and was written anew. If that happens again, use another drive.</source>
        <translation>كان جزء من النسخة الاحتياطية السابقة في هذا المجلد تالفًا، وكُتب من جديد. إذا تكرر ذلك فاستخدم قرصًا آخر.</translation>
    </message>
    <message>
        <source>The vault could not take a note of it, so the date shown here stays the earlier one.</source>
        <translation>لم تتمكن الخزنة من تدوين ذلك، فيبقى التاريخ المعروض هنا هو السابق.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CaptureScreen</name>
    <message>
        <source>Each site will see the proxy that you chose in Settings, and not this computer&apos;s internet address. It does not learn that the page was kept.</source>
        <translation>سيرى كل موقع الوكيل الذي اخترته في الإعدادات، لا عنوان هذا الحاسوب على الإنترنت. ولا يعلم أن الصفحة حُفظت.</translation>
    </message>
    <message>
        <source>Load a list</source>
        <translation>تحميل قائمة</translation>
    </message>
    <message>
        <source>Load a list of addresses</source>
        <translation>تحميل قائمة عناوين</translation>
    </message>
    <message numerus="yes">
        <source>%n of them has its own answer about under 18 in the list.</source>
        <translation>
            <numerusform>لا إجابة خاصة في القائمة</numerusform>
            <numerusform>لواحد منها إجابته الخاصة عمّن هم دون 18 عامًا في القائمة.</numerusform>
            <numerusform>لاثنين منها إجابتان خاصتان عمّن هم دون 18 عامًا في القائمة.</numerusform>
            <numerusform>لـ%n منها إجابات خاصة عمّن هم دون 18 عامًا في القائمة.</numerusform>
            <numerusform>لـ%n منها إجابات خاصة عمّن هم دون 18 عامًا في القائمة.</numerusform>
            <numerusform>لـ%n منها إجابات خاصة عمّن هم دون 18 عامًا في القائمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Paused. What was finished is kept, nothing half-finished is, and the rest waits, also when the program is closed.</source>
        <translation>أُوقف مؤقتًا. ما اكتمل محفوظ، ولا يُحفظ شيء ناقص، والباقي ينتظر، حتى عند إغلاق البرنامج.</translation>
    </message>
    <message>
        <source>Capture a page</source>
        <translation>التقاط صفحة</translation>
    </message>
    <message>
        <source>Each site will see this computer&apos;s internet address, as with any visit. It does not learn that the page was kept.</source>
        <translation>سيرى كل موقع عنوان هذا الحاسوب على الإنترنت، كما في أي زيارة. لكنه لن يعلم أن الصفحة حُفظت.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>See it in Evidence</source>
        <translation>العرض في الأدلة</translation>
    </message>
    <message>
        <source>Capture another page</source>
        <translation>التقاط صفحة أخرى</translation>
    </message>
    <message>
        <source>Paste one address, or a list with one on each line</source>
        <translation>مكان لصق عنوان ويب واحد، أو قائمة في كل سطر منها عنوان</translation>
    </message>
    <message>
        <source>Addresses to capture</source>
        <translation>عناوين الويب المراد التقاطها</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n link(s) only</source>
        <translation>
            <numerusform>حفظ روابط فقط</numerusform>
            <numerusform>حفظ رابط واحد فقط</numerusform>
            <numerusform>حفظ رابطين فقط</numerusform>
            <numerusform>حفظ %n روابط فقط</numerusform>
            <numerusform>حفظ %n رابطًا فقط</numerusform>
            <numerusform>حفظ %n رابط فقط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Capture %n page(s)</source>
        <translation>
            <numerusform>التقاط صفحات</numerusform>
            <numerusform>التقاط صفحة واحدة</numerusform>
            <numerusform>التقاط صفحتين</numerusform>
            <numerusform>التقاط %n صفحات</numerusform>
            <numerusform>التقاط %n صفحة</numerusform>
            <numerusform>التقاط %n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no web address and will be left out: %1</source>
        <translation>هذا ليس عنوان ويب وسيُستبعد: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Stopped. Whatever was finished before is kept; nothing half-finished is.</source>
        <translation>توقّف العمل. كل ما اكتمل من قبل محفوظ، ولم يُحفظ شيء ناقص.</translation>
    </message>
    <message>
        <source>Only the address and the time are kept. The site is not visited, and no picture is taken.</source>
        <translation>يُحفظ العنوان والوقت فقط. لا تتم زيارة الموقع ولا تُلتقط أي صورة.</translation>
    </message>
    <message>
        <source>Holdfast visits each address once, as anybody would, and keeps what the site shows: the whole page as a picture, its text and source, when it was, and who served it. Films are asked for a second time, so that all of them is kept.</source>
        <translation>يزور Holdfast كل عنوان مرة واحدة، كأي زائر، ويحفظ ما يعرضه الموقع: الصفحة كاملة في صورة، ونصها ومصدرها، ووقت الزيارة، والخادم الذي أرسلها. وتُطلب الأفلام مرة ثانية لكي تُحفظ كاملة.</translation>
    </message>
    <message>
        <source>Keep the page&apos;s full-size pictures too</source>
        <translation>احفظ أيضًا صور الصفحة بحجمها الكامل</translation>
    </message>
    <message>
        <source>Each becomes an item of its own, which can be covered, handed over and found again.</source>
        <translation>تصبح كل منها عنصرًا مستقلًا يمكن تغطيته وتسليمه والعثور عليه من جديد.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CaseFrame</name>
    <message>
        <source>My case</source>
        <translation>قضيتي</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CheckBundle</name>
    <message>
        <source>Check a bundle</source>
        <translation>التحقق من حزمة</translation>
    </message>
    <message>
        <source>See whether a bundle is complete and unchanged since it was signed. Nothing leaves this computer.</source>
        <translation>لمعرفة ما إذا كانت الحزمة كاملة ولم تتغيّر منذ توقيعها. لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Drop the bundle here: a file whose name ends in .zip, or its unpacked folder</source>
        <translation>يمكن إفلات الحزمة هنا: ملف ينتهي اسمه بالامتداد ⁦.zip⁩ أو مجلدها بعد فك ضغطه</translation>
    </message>
    <message>
        <source>Choose a bundle</source>
        <translation>اختيار حزمة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>You confirmed that these words are the sender&apos;s:</source>
        <translation>جرى تأكيد أن هذه الكلمات تعود إلى الجهة المرسلة:</translation>
    </message>
    <message>
        <source>Read these words to the sender by telephone, on a number that you already know, and compare:</source>
        <translation>تُقرأ هذه الكلمات على الجهة المرسلة بالهاتف، على رقم معروف لديك من قبل، ثم تُقارَن:</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>الكلمات متطابقة</translation>
    </message>
    <message>
        <source>Check another bundle</source>
        <translation>التحقق من حزمة أخرى</translation>
    </message>
    <message>
        <source>Unchanged since it was signed, and the signer is confirmed.</source>
        <translation>لم يتغيّر شيء منذ التوقيع، وجهة التوقيع مؤكَّدة.</translation>
    </message>
    <message>
        <source>Unchanged since it was signed. Signer not confirmed yet.</source>
        <translation>لم يتغيّر شيء منذ التوقيع. جهة التوقيع لم تُؤكَّد بعد.</translation>
    </message>
    <message>
        <source>Nothing wrong was found, but something could not be checked.</source>
        <translation>لم يظهر أي خلل، لكن تعذّر التحقق من بعض الأمور.</translation>
    </message>
    <message>
        <source>This is not what was signed. Do not rely on it; ask the sender for a new copy.</source>
        <translation>هذا ليس ما جرى توقيعه. لا يصح الاعتماد عليه؛ ويلزم طلب نسخة جديدة من الجهة المرسلة.</translation>
    </message>
    <message>
        <source>If even one word differs, somebody else signed it: do not rely on it.</source>
        <translation>إذا اختلفت كلمة واحدة فجهة أخرى هي التي وقّعت: لا يصح الاعتماد على الحزمة.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CheckItem</name>
    <message>
        <source>Check this item</source>
        <translation>التحقق من هذا العنصر</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، ⁨%2⁩</translation>
    </message>
    <message>
        <source>SHA-256 of %1</source>
        <translation>بصمة SHA-256 لـ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>لم يتغيّر</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Computing the hashes again</source>
        <translation>إعادة حساب البصمات الرقمية</translation>
    </message>
    <message>
        <source>Every part was read again. Each one is exactly what was kept.</source>
        <translation>أُعيدت قراءة كل جزء. وكل جزء هو تمامًا ما حُفظ.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ClockChoice</name>
    <message>
        <source>A time server&apos;s clock (NTP)</source>
        <translation>ساعة خادم وقت (NTP)</translation>
    </message>
    <message>
        <source>The time server&apos;s name</source>
        <translation>اسم خادم الوقت</translation>
    </message>
    <message>
        <source>A time-stamping authority&apos;s clock</source>
        <translation>ساعة جهة لختم الوقت</translation>
    </message>
    <message>
        <source>The authority&apos;s address</source>
        <translation>عنوان الجهة</translation>
    </message>
    <message>
        <source>More authorities, for bundles, one on each line</source>
        <translation>جهات أخرى، للحزم، واحدة في كل سطر</translation>
    </message>
    <message>
        <source>Stamps by several do not rely on one alone. Captures ask only the first; Hand over asks you each time. Each one that you tick there sees this computer&apos;s address, or the proxy&apos;s.</source>
        <translation>أختام جهات عدة لا تعتمد على واحدة وحدها. اللقطات لا تسأل إلا الأولى، وشاشة التسليم تسألك في كل مرة. وكل جهة تُختار هناك ترى عنوان هذا الحاسوب، أو عنوان الوكيل.</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s blocks (OpenTimestamps)</source>
        <translation>كتل Bitcoin (OpenTimestamps)</translation>
    </message>
    <message>
        <source>This computer&apos;s clock</source>
        <translation>ساعة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Yours. Each record states it, with its zone; whoever set it may have set it wrong.</source>
        <translation>ساعتك. يذكرها كل سجل مع منطقتها الزمنية؛ وقد يكون من ضبطها أخطأ.</translation>
    </message>
    <message>
        <source>The site&apos;s clock</source>
        <translation>ساعة الموقع</translation>
    </message>
    <message>
        <source>Of the site that is captured. It comes with the page, and nobody is asked for it.</source>
        <translation>ساعة الموقع الملتقط. تأتي مع الصفحة، ولا يُسأل عنها أحد.</translation>
    </message>
    <message>
        <source>Of whoever runs the server that you name. It is asked before the first visit. It sees this computer&apos;s address and that the time is asked for, and so does anybody on the way. Through a proxy it is not asked.</source>
        <translation>ساعة من يدير الخادم المسمّى. يُسأل قبل أول زيارة. يرى عنوان هذا الحاسوب وأن الوقت مطلوب، وكذلك كل من على الطريق. ولا يُسأل عبر وكيل.</translation>
    </message>
    <message>
        <source>Of whoever runs the authority that you name. It can confirm that pages were captured between two moments, and is asked before and after. It sees a hash, which tells nothing of the page, and this computer&apos;s address and the time: so it learns that somebody here has something stamped. If it does not answer, the page is captured all the same.</source>
        <translation>ساعة من يدير الجهة المسمّاة. يمكنها أن تؤكد أن صفحات التُقطت بين لحظتين، وتُسأل قبل ذلك وبعده. ترى بصمة لا تقول شيئًا عن الصفحة، وعنوان هذا الحاسوب والوقت: فتعلم أن أحدًا هنا يطلب ختم شيء ما. وإن لم تُجب، تُلتقط الصفحة رغم ذلك.</translation>
    </message>
    <message>
        <source>The calendars&apos; addresses, one on each line</source>
        <translation>عناوين التقاويم، واحد في كل سطر</translation>
    </message>
    <message>
        <source>Fill in public calendars</source>
        <translation>إدراج تقاويم عامة</translation>
    </message>
    <message>
        <source>Of nobody in particular: some hours later a block holds what a calendar gathered, and nobody can date a block back. Only for bundles; Hand over asks you each time. A calendar sees a hash, which tells nothing of the bundle, and this computer&apos;s address and the time.</source>
        <translation>ليست ساعة أحد بعينه: بعد بضع ساعات تحمل كتلة ما جمعه التقويم، ولا يستطيع أحد إرجاع تاريخ كتلة. للحزم فقط؛ وتسألك شاشة التسليم في كل مرة. يرى التقويم بصمة لا تقول شيئًا عن الحزمة، وعنوان هذا الحاسوب والوقت.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ContactList</name>
    <message>
        <source>Immediate danger: 112 in Europe · 999 in the UK · 911 in the US and Canada · 000 in Australia · 111 in New Zealand</source>
        <translation>عند الخطر المباشر: 112 في أوروبا · 999 في المملكة المتحدة · 911 في الولايات المتحدة وكندا · 000 في أستراليا · 111 في نيوزيلندا</translation>
    </message>
    <message>
        <source>Checked on %1; numbers change. A call may show on a telephone bill, a visit in a browser&apos;s history.</source>
        <translation>جرى التحقق من الأرقام في %1، وهي قد تتغيّر. قد تظهر المكالمة في فاتورة الهاتف، والزيارة في سجل المتصفح.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverCanvas</name>
    <message>
        <source>N adds a cover, Tab chooses the next one, arrow keys move it, Shift with arrow keys changes its size, Delete removes it</source>
        <translation>المفتاح N يضيف غطاءً، والمفتاح Tab ينتقل إلى الغطاء التالي، ومفاتيح الأسهم تحرّكه، ومفتاح Shift مع الأسهم يغيّر حجمه، والمفتاح Delete يزيله</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverEditor</name>
    <message>
        <source>Add a cover</source>
        <translation>إضافة غطاء</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>قبل / بعد</translation>
    </message>
    <message>
        <source>See what will leave</source>
        <translation>معاينة ما سيخرج</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>وثيقة أخرى</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Making the copy</source>
        <translation>إعداد النسخة</translation>
    </message>
    <message>
        <source>Page with covers</source>
        <translation>صفحة فيها أغطية</translation>
    </message>
    <message>
        <source>Page with covers. Chosen: one that you drew</source>
        <translation>صفحة فيها أغطية. المحدَّد: غطاء مرسوم باليد</translation>
    </message>
    <message>
        <source>Page with covers. Chosen: %1</source>
        <translation>صفحة فيها أغطية. المحدَّد: %1</translation>
    </message>
    <message>
        <source>Straighten this photo</source>
        <translation>تقويم هذه الصورة</translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>Lines for machines</source>
        <translation>أسطر للقراءة الآلية</translation>
    </message>
    <message>
        <source>They repeat name, number, birth date and nationality.</source>
        <translation>تكرّر الاسم والرقم وتاريخ الميلاد والجنسية.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>رمز شريطي</translation>
    </message>
    <message>
        <source>It often repeats everything that is covered elsewhere.</source>
        <translation>كثيرًا ما يكرّر كل ما غُطّي في مكان آخر.</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>رقم الوثيقة</translation>
    </message>
    <message>
        <source>Enough to act in your name.</source>
        <translation>يكفي للتصرّف باسمك.</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>الرقم الشخصي</translation>
    </message>
    <message>
        <source>It stays yours for life and cannot be changed.</source>
        <translation>يبقى رقمك مدى الحياة ولا يمكن تغييره.</translation>
    </message>
    <message>
        <source>Access number</source>
        <translation>رقم الدخول</translation>
    </message>
    <message>
        <source>It opens the chip of the card.</source>
        <translation>يفتح شريحة البطاقة.</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>It is asked for wherever somebody poses as you.</source>
        <translation>يُطلب حيثما انتحل أحدٌ شخصيتك.</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>مكان الميلاد</translation>
    </message>
    <message>
        <source>Nobody needs it to know who you are.</source>
        <translation>لا يحتاجه أحد ليعرف من أنت.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>It tells where you can be found.</source>
        <translation>يدلّ على مكان وجودك.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>It can be copied.</source>
        <translation>يمكن نسخه.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Not needed to know who you are.</source>
        <translation>غير لازم لمعرفة من أنت.</translation>
    </message>
    <message>
        <source>Colour of eyes</source>
        <translation>لون العينين</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Account or customer number</source>
        <translation>رقم الحساب أو الزبون</translation>
    </message>
    <message>
        <source>By it others can look for you, or pose as you.</source>
        <translation>بها يمكن لغيرك البحث عنك أو انتحال شخصيتك.</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز سفر</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>بطاقة هوية</translation>
    </message>
    <message>
        <source>Driving licence, front</source>
        <translation>رخصة قيادة، الوجه</translation>
    </message>
    <message>
        <source>Driving licence, back</source>
        <translation>رخصة قيادة، الظهر</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>تصريح إقامة</translation>
    </message>
    <message>
        <source>Bill for electricity, water or telephone</source>
        <translation>فاتورة كهرباء أو ماء أو هاتف</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>كشف حساب مصرفي</translation>
    </message>
    <message>
        <source>Takedown request</source>
        <translation>طلب إزالة</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>الشرطة</translation>
    </message>
    <message>
        <source>Age check</source>
        <translation>التحقق من العمر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Who issued it</source>
        <translation>الجهة التي أصدرته</translation>
    </message>
    <message>
        <source>Date of expiry</source>
        <translation>تاريخ الانتهاء</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>It says who is asking.</source>
        <translation>يبيّن من يقدّم الطلب.</translation>
    </message>
    <message>
        <source>It lets them see that the document is genuine.</source>
        <translation>يُظهر أن الوثيقة أصلية.</translation>
    </message>
    <message>
        <source>It says that the document is valid.</source>
        <translation>يبيّن أن الوثيقة سارية.</translation>
    </message>
    <message>
        <source>It says that the document is recent.</source>
        <translation>يبيّن أن الوثيقة حديثة.</translation>
    </message>
    <message>
        <source>It is what the document is sent for.</source>
        <translation>من أجله تُرسل الوثيقة.</translation>
    </message>
    <message>
        <source>It shows that it is you.</source>
        <translation>تُظهر أنه أنت.</translation>
    </message>
    <message>
        <source>It tells you from others of the same name.</source>
        <translation>يميّزك عن غيرك ممن يحملون الاسم نفسه.</translation>
    </message>
    <message>
        <source>They find their own file by it.</source>
        <translation>يجدون به ملفهم.</translation>
    </message>
    <message>
        <source>It is what they ask for.</source>
        <translation>هو ما يطلبونه.</translation>
    </message>
    <message>
        <source>Found: these lines can be read.</source>
        <translation>عُثر عليها: هذه الأسطر مقروءة.</translation>
    </message>
    <message>
        <source>Found: this code can be read.</source>
        <translation>عُثر عليه: هذا الرمز مقروء.</translation>
    </message>
    <message>
        <source>Found by what is printed beside it.</source>
        <translation>عُثر عليه بما طُبع بجانبه.</translation>
    </message>
    <message>
        <source>Found because lines for machines or a barcode say the same.</source>
        <translation>عُثر عليه لأن أسطر القراءة الآلية أو رمزًا شريطيًا تقول الشيء نفسه.</translation>
    </message>
    <message>
        <source>Found by the face on it.</source>
        <translation>عُثر عليها من الوجه الظاهر فيها.</translation>
    </message>
    <message>
        <source>Found by its looks.</source>
        <translation>عُثر عليه من شكله.</translation>
    </message>
    <message>
        <source>It could not be read. See for yourself that all of it is covered.</source>
        <translation>تعذّرت قراءته. ينبغي التأكّد بالعين من أنه مغطى كله.</translation>
    </message>
    <message>
        <source>Its edges were not seen. See for yourself that all of it is covered.</source>
        <translation>لم تظهر حدودها. ينبغي التأكّد بالعين من أنها مغطاة كلها.</translation>
    </message>
    <message>
        <source>Only a part could be read. See for yourself that all of these lines are covered.</source>
        <translation>لم يُقرأ إلا جزء منها. ينبغي التأكّد بالعين من أن كل هذه الأسطر مغطاة.</translation>
    </message>
    <message>
        <source>What belongs to it could not be read. See for yourself that it is covered.</source>
        <translation>تعذّرت قراءة ما يتبعه. ينبغي التأكّد بالعين من أنه مغطى.</translation>
    </message>
    <message>
        <source>Barcodes made of lines could not be looked for on page %1. Look for one yourself, and cover it.</source>
        <translation>لم يتسنَّ البحث عن الرموز الشريطية المكوّنة من خطوط في الصفحة %1. يُرجى البحث عنها بالعين وتغطيتها.</translation>
    </message>
    <message>
        <source>What is written in the language of this program could not be read on this computer. Look at every page yourself.</source>
        <translation>لم تتسنَّ على هذا الحاسوب قراءة ما كُتب بلغة هذا البرنامج. يجب النظر إلى كل صفحة بالعين.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverMark</name>
    <message>
        <source>Language of the mark</source>
        <translation>لغة العلامة</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>نوع الملف</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>أكبر حجم</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>لمن هي</translation>
    </message>
    <message>
        <source>Name them, and it is written over the whole page: a copy that turns up elsewhere says whose it was.</source>
        <translation>يُكتب اسم الجهة المستلمة على الصفحة كلها: إن ظهرت النسخة في مكان آخر دلّت على من كانت له.</translation>
    </message>
    <message>
        <source>Who the copy is for</source>
        <translation>لمن هذه النسخة</translation>
    </message>
    <message>
        <source>Site, office or person; nothing for a copy without a mark</source>
        <translation>موقع أو مكتب أو شخص؛ يُترك فارغًا لنسخة بلا علامة</translation>
    </message>
    <message>
        <source>Reference of this copy</source>
        <translation>مرجع هذه النسخة</translation>
    </message>
    <message>
        <source>As large as it comes</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Under %1 MB</source>
        <translation>أقل من %1 ميغابايت</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>صورة JPEG</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>مستند PDF</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverPurpose</name>
    <message>
        <source>Kind of document</source>
        <translation>نوع الوثيقة</translation>
    </message>
    <message>
        <source>What the copy is for</source>
        <translation>غرض النسخة</translation>
    </message>
    <message>
        <source>What they need to see</source>
        <translation>ما يلزم أن يروه</translation>
    </message>
    <message>
        <source>Any: cover all that was found</source>
        <translation>أي نوع: تغطية كل ما عُثر عليه</translation>
    </message>
    <message>
        <source>Leave this visible</source>
        <translation>ما يبقى ظاهرًا</translation>
    </message>
    <message>
        <source>You decide. The program does not find it: draw a cover if they need not see it.</source>
        <translation>القرار لك. البرنامج لا يعثر عليه: يمكن رسم غطاء إن لم يلزم أن يروه.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverReasons</name>
    <message>
        <source>Covered, and why</source>
        <translation>ما غُطّي، ولماذا</translation>
    </message>
    <message>
        <source>No photo of a face was found. If there is one that they need not see, draw a cover over it.</source>
        <translation>لم يُعثر على صورة وجه. إن كانت هناك صورة لا حاجة إلى رؤيتها فينبغي رسم غطاء فوقها.</translation>
    </message>
    <message>
        <source>A cover replaces the pixels. Nothing under it stays in the copy.</source>
        <translation>الغطاء يحل محل البكسلات، فلا يبقى مما تحته شيء في النسخة.</translation>
    </message>
    <message>
        <source>What is worth covering</source>
        <translation>ما يُستحسن تغطيته</translation>
    </message>
    <message>
        <source>Lines made for machines</source>
        <translation>أسطر القراءة الآلية</translation>
    </message>
    <message>
        <source>At the foot, full of &lt; signs: they say it all once more.</source>
        <translation>في الأسفل، تملؤها علامات ⁦&lt;⁩ وهي تكرر كل البيانات مرة أخرى.</translation>
    </message>
    <message>
        <source>Numbers of the document</source>
        <translation>أرقام الوثيقة</translation>
    </message>
    <message>
        <source>Enough to open an account in your name.</source>
        <translation>تكفي لفتح حساب باسمك.</translation>
    </message>
    <message>
        <source>Date of birth and address</source>
        <translation>تاريخ الميلاد ومحل الإقامة</translation>
    </message>
    <message>
        <source>Not needed to show who you are.</source>
        <translation>غير لازمين لإثبات هويتك.</translation>
    </message>
    <message>
        <source>Barcodes and square codes</source>
        <translation>الرموز الشريطية والرموز المربعة</translation>
    </message>
    <message>
        <source>They hold every field in plain text.</source>
        <translation>تحمل كل الخانات نصًا مقروءًا.</translation>
    </message>
    <message>
        <source>Leave your name and photo when they have to see that it is you.</source>
        <translation>يبقى اسمك وصورتك ظاهرين إذا لزم التأكد من هويتك.</translation>
    </message>
    <message>
        <source>Looking for what is worth covering on page %1 of %2… You can draw meanwhile.</source>
        <translation>جارٍ البحث عمّا يحسن تغطيته في الصفحة %1 من %2… يمكن الرسم في الأثناء.</translation>
    </message>
    <message>
        <source>Looking for what is worth covering… You can draw meanwhile.</source>
        <translation>جارٍ البحث عمّا يحسن تغطيته… يمكن الرسم في الأثناء.</translation>
    </message>
    <message>
        <source>The program could not look for what is worth covering: look at every page yourself.</source>
        <translation>لم يستطع البرنامج البحث عمّا يحسن تغطيته: ينبغي النظر في كل صفحة.</translation>
    </message>
    <message>
        <source>The document could not be read again. What was found before stays; look at every page yourself.</source>
        <translation>تعذّرت قراءة الوثيقة من جديد. ما عُثر عليه من قبل باقٍ؛ ينبغي النظر في كل صفحة.</translation>
    </message>
    <message>
        <source>Nothing was found that the program knows. Look at every page yourself.</source>
        <translation>لم يُعثر على شيء مما يعرفه البرنامج. ينبغي النظر في كل صفحة.</translation>
    </message>
    <message>
        <source>Found on this computer and covered already. Untick what may stay visible; look for what is missing.</source>
        <translation>عُثر عليه في هذا الحاسوب وغُطّي. يمكن إزالة العلامة عمّا يجوز أن يبقى ظاهرًا، وينبغي البحث عمّا ينقص.</translation>
    </message>
    <message>
        <source>Page %1 could not be looked at, or not all of it: look at it yourself.</source>
        <translation>تعذّر فحص الصفحة %1 أو جزء منها: ينبغي النظر فيها.</translation>
    </message>
    <message numerus="yes">
        <source>%n cover(s) drawn by hand</source>
        <translation>
            <numerusform>لا أغطية مرسومة باليد</numerusform>
            <numerusform>غطاء واحد مرسوم باليد</numerusform>
            <numerusform>غطاءان مرسومان باليد</numerusform>
            <numerusform>%n أغطية مرسومة باليد</numerusform>
            <numerusform>%n غطاءً مرسومًا باليد</numerusform>
            <numerusform>%n غطاء مرسوم باليد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ReadingChoice</name>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Change the writing that is read on the document</source>
        <translation>تغيير الكتابة التي تُقرأ على الوثيقة</translation>
    </message>
    <message>
        <source>Languages on the document</source>
        <translation>لغات الوثيقة</translation>
    </message>
    <message>
        <source>No other language can be read: this computer has no further Tesseract packs.</source>
        <translation>لا يمكن قراءة لغة أخرى: لا توجد حزم Tesseract أخرى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Writing on the document: %1</source>
        <translation>كتابة الوثيقة: %1</translation>
    </message>
    <message numerus="yes">
        <source>Tick what stands on the document, at most %n language(s). It is read again at once, and your covers stay.</source>
        <translation>
            <numerusform>يمكن تحديد ما كُتبت به الوثيقة، %n لغة على الأكثر. تُقرأ من جديد فورًا وتبقى أغطيتك.</numerusform>
            <numerusform>يمكن تحديد ما كُتبت به الوثيقة، لغة واحدة على الأكثر. تُقرأ من جديد فورًا وتبقى أغطيتك.</numerusform>
            <numerusform>يمكن تحديد ما كُتبت به الوثيقة، لغتان على الأكثر. تُقرأ من جديد فورًا وتبقى أغطيتك.</numerusform>
            <numerusform>يمكن تحديد ما كُتبت به الوثيقة، %n لغات على الأكثر. تُقرأ من جديد فورًا وتبقى أغطيتك.</numerusform>
            <numerusform>يمكن تحديد ما كُتبت به الوثيقة، %n لغة على الأكثر. تُقرأ من جديد فورًا وتبقى أغطيتك.</numerusform>
            <numerusform>يمكن تحديد ما كُتبت به الوثيقة، %n لغة على الأكثر. تُقرأ من جديد فورًا وتبقى أغطيتك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Latin letters are found in any case.</source>
        <translation>أما الحروف اللاتينية فتُقرأ في كل الأحوال.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::EarlierBundle</name>
    <message>
        <source>Choose the bundle</source>
        <translation>اختيار الحزمة</translation>
    </message>
    <message>
        <source>A bundle that you wrote earlier</source>
        <translation>حزمة كتبتها سابقًا</translation>
    </message>
    <message>
        <source>An OpenTimestamps proof is whole only some hours after it was asked for, and somebody may not have answered. Choose your copy of the bundle to see how it stands, and to ask for the rest. Give the receiver that copy then; all else in it stays as it is.</source>
        <translation>لا يكتمل إثبات OpenTimestamps إلا بعد بضع ساعات من طلبه، وقد لا يكون أحدهم أجاب. باختيار نسختك من الحزمة يظهر حالها ويمكن طلب الباقي. ثم تُعطى تلك النسخة للمستلم؛ ويبقى كل ما سوى ذلك فيها كما هو.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LateStamps</name>
    <message>
        <source>Ask again</source>
        <translation>السؤال من جديد</translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) lack the second time stamp.</source>
        <translation>
            <numerusform>لا لقطة ينقصها ختم الوقت الثاني.</numerusform>
            <numerusform>لقطة واحدة ينقصها ختم الوقت الثاني.</numerusform>
            <numerusform>لقطتان ينقصهما ختم الوقت الثاني.</numerusform>
            <numerusform>%n لقطات ينقصها ختم الوقت الثاني.</numerusform>
            <numerusform>%n لقطة ينقصها ختم الوقت الثاني.</numerusform>
            <numerusform>%n لقطة ينقصها ختم الوقت الثاني.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is asked, and sees a hash, this computer&apos;s address or the proxy&apos;s, and the time.</source>
        <translation>يُسأل %1، ويرى بصمة، وعنوان هذا الحاسوب أو عنوان الوكيل، والوقت.</translation>
    </message>
    <message>
        <source>Name an authority above to ask for it.</source>
        <translation>تلزم تسمية جهة أعلاه لطلبه.</translation>
    </message>
    <message>
        <source>The time stamp came and was kept.</source>
        <translation>وصل ختم الوقت وحُفظ.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PagePictureRow</name>
    <message>
        <source>Keep as a file of its own</source>
        <translation>الاحتفاظ بها ملفًا مستقلًا</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 بكسل، %3</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>حُفظت باسم %1.</translation>
    </message>
    <message>
        <source>It looks like %1.</source>
        <translation>تشبه %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PagePictures</name>
    <message>
        <source>Pictures on this page</source>
        <translation>صور هذه الصفحة</translation>
    </message>
    <message>
        <source>Looking through the web archive …</source>
        <translation>يجري البحث في أرشيف الويب…</translation>
    </message>
    <message>
        <source>Pictures that this page loaded</source>
        <translation>الصور التي حمّلتها هذه الصفحة</translation>
    </message>
    <message>
        <source>They lie in the page&apos;s web archive, in full size. One that you keep as a file of its own can be covered, handed over and compared with others. Press and hold to look.</source>
        <translation>توجد بحجمها الكامل في أرشيف الويب للصفحة. والصورة التي تحتفظ بها ملفًا مستقلًا يمكن تغطية تفاصيلها وتسليمها ومقارنتها بغيرها. ضغط مستمر للنظر.</translation>
    </message>
    <message>
        <source>No full-size picture was found.</source>
        <translation>لم يُعثر على أي صورة بالحجم الكامل.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read or shown here.</source>
        <translation>
            <numerusform>لا توجد صور تعذرت قراءتها أو عرضها هنا.</numerusform>
            <numerusform>تعذرت قراءة صورة واحدة أو عرضها هنا.</numerusform>
            <numerusform>تعذرت قراءة صورتين أو عرضهما هنا.</numerusform>
            <numerusform>تعذرت قراءة %n صور أو عرضها هنا.</numerusform>
            <numerusform>تعذرت قراءة %n صورة أو عرضها هنا.</numerusform>
            <numerusform>تعذرت قراءة %n صورة أو عرضها هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>The web archive could not be looked through to its end.</source>
        <translation>تعذر البحث في أرشيف الويب حتى نهايته.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ProofCard</name>
    <message>
        <source>Ask again</source>
        <translation>السؤال من جديد</translation>
    </message>
    <message>
        <source>When it was there</source>
        <translation>متى كانت موجودة</translation>
    </message>
    <message>
        <source>The time stamp by %1 is in it.</source>
        <translation>ختم الوقت من %1 موجود فيها.</translation>
    </message>
    <message>
        <source>Nothing can be added to a file that is sealed or in parts. Whoever opens it can ask for the rest; or write the bundle once more.</source>
        <translation>لا يمكن إضافة شيء إلى ملف مختوم أو مجزّأ. يستطيع من يفتحه أن يطلب الباقي؛ أو تُكتب الحزمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Settings name nobody who could add anything. Only those that you name there are asked.</source>
        <translation>لا تسمّي الإعدادات أحدًا يستطيع إضافة شيء. ولا يُسأل إلا المسمَّون هناك.</translation>
    </message>
    <message>
        <source>Only these are asked: %1. They get a hash, and see this computer&apos;s internet address and the time.</source>
        <translation>لا يُسأل إلا: %1. يتلقون بصمة، ويرون عنوان هذا الحاسوب على الإنترنت والوقت.</translation>
    </message>
    <message>
        <source>Only these are asked: %1. They get a hash, and see the internet address of the proxy and the time.</source>
        <translation>لا يُسأل إلا: %1. يتلقون بصمة، ويرون عنوان الوكيل على الإنترنت والوقت.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SuggestionRow</name>
    <message>
        <source>You decide: some ask for it.</source>
        <translation>القرار لك: بعضهم يطلبه.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>الصفحة %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverResult</name>
    <message>
        <source>Keep the uncovered original in the vault too</source>
        <translation>حفظ الأصل غير المغطى في الخزنة أيضًا</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>حفظ النسخة</translation>
    </message>
    <message>
        <source>Save it outside the vault</source>
        <translation>حفظها خارج الخزنة</translation>
    </message>
    <message>
        <source>Change the covers</source>
        <translation>تعديل الأغطية</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>وثيقة أخرى</translation>
    </message>
    <message>
        <source>Page %1 as it will leave</source>
        <translation>الصفحة %1 كما ستخرج</translation>
    </message>
    <message>
        <source>%1, %2. New pixels only: no text, no place, no camera, no earlier version.</source>
        <translation>⁨%1⁩، والحجم ⁨%2⁩. بكسلات جديدة فقط: لا نص، ولا مكان، ولا بيانات كاميرا، ولا نسخة سابقة.</translation>
    </message>
    <message>
        <source>The copy is in the vault as %1, with a note of what it was made from.</source>
        <translation>النسخة في الخزنة بالرقم ⁦%1⁩، مع ذكر الأصل الذي أُخذت منه.</translation>
    </message>
    <message>
        <source>The copy is ready. It is not in the vault; save it where you need it.</source>
        <translation>النسخة جاهزة. وهي ليست في الخزنة؛ ويمكن حفظها حيث تلزم.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>مستند PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>صورة PNG</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>صورة JPEG</translation>
    </message>
    <message>
        <source>Written over every page: %1</source>
        <translation>مكتوب على كل صفحة: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverScreen</name>
    <message>
        <source>Drop a passport, card or letter here: PNG, JPEG or PDF</source>
        <translation>يمكن إفلات جواز سفر أو بطاقة أو رسالة هنا: PNG أو JPEG أو PDF</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>اختيار وثيقة</translation>
    </message>
    <message>
        <source>Or one that is in the vault</source>
        <translation>أو وثيقة موجودة في الخزنة</translation>
    </message>
    <message>
        <source>Documents in the vault</source>
        <translation>الوثائق الموجودة في الخزنة</translation>
    </message>
    <message>
        <source>ID documents</source>
        <translation>وثائق الهوية</translation>
    </message>
    <message>
        <source>Hide what a document should not give away before you send it to anyone. The original stays as it is.</source>
        <translation>لإخفاء ما لا ينبغي أن تكشفه الوثيقة قبل إرسالها إلى أي جهة. يبقى الأصل كما هو.</translation>
    </message>
    <message>
        <source>Cover details</source>
        <translation>تغطية التفاصيل</translation>
    </message>
    <message>
        <source>This is what will leave</source>
        <translation>هذا ما سيخرج</translation>
    </message>
    <message>
        <source>Look at it as the receiver will. Nothing has left this computer yet.</source>
        <translation>هكذا ستراها الجهة المستلمة. لم يغادر شيء هذا الحاسوب بعد.</translation>
    </message>
    <message>
        <source>Save the covered copy</source>
        <translation>حفظ النسخة المغطاة</translation>
    </message>
    <message>
        <source>covered-copy</source>
        <translation>covered-copy</translation>
    </message>
    <message>
        <source>Saved. From here on it is an ordinary file: whoever can use this computer can open it.</source>
        <translation>تم الحفظ. وهو من الآن ملف عادي: يستطيع فتحه كل من يمكنه استخدام هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Look at what was covered for you, and draw over whatever else nobody has to see.</source>
        <translation>لمراجعة ما غُطّي تلقائيًا، والرسم فوق كل ما لا يلزم أحدًا أن يراه.</translation>
    </message>
    <message>
        <source>Meanwhile something was found that is worth covering. Go back to the covers before you send this copy.</source>
        <translation>في الأثناء عُثر على ما يحسن تغطيته. يُستحسن الرجوع إلى الأغطية قبل إرسال هذه النسخة.</translation>
    </message>
    <message>
        <source>Straighten this photo</source>
        <translation>تقويم هذه الصورة</translation>
    </message>
    <message>
        <source>A card that was photographed at an angle is made to lie flat, so that covers fit it. The original stays as it is.</source>
        <translation>تُجعل البطاقة المصوَّرة بزاوية مستوية كي تنطبق عليها الأغطية. يبقى الأصل كما هو.</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>اختيار مستندات</translation>
    </message>
    <message numerus="yes">
        <source>At most %n document(s) can be open at once, so none was opened. Close some first.</source>
        <translation>
            <numerusform>لا يمكن فتح أي مستند الآن، فلم يُفتح شيء. أغلق بعضها أولًا.</numerusform>
            <numerusform>لا يمكن فتح أكثر من مستند واحد معًا، فلم يُفتح شيء. أغلق بعضها أولًا.</numerusform>
            <numerusform>لا يمكن فتح أكثر من مستندين معًا، فلم يُفتح شيء. أغلق بعضها أولًا.</numerusform>
            <numerusform>لا يمكن فتح أكثر من %n مستندات معًا، فلم يُفتح شيء. أغلق بعضها أولًا.</numerusform>
            <numerusform>لا يمكن فتح أكثر من %n مستندًا معًا، فلم يُفتح شيء. أغلق بعضها أولًا.</numerusform>
            <numerusform>لا يمكن فتح أكثر من %n مستند معًا، فلم يُفتح شيء. أغلق بعضها أولًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be opened. They were not changed.</source>
        <translation>
            <numerusform>لم يتعذر فتح أي مستند.</numerusform>
            <numerusform>تعذر فتح مستند واحد. لم يتغير.</numerusform>
            <numerusform>تعذر فتح مستندين. لم يتغيرا.</numerusform>
            <numerusform>تعذر فتح %n مستندات. لم تتغير.</numerusform>
            <numerusform>تعذر فتح %n مستندًا. لم تتغير.</numerusform>
            <numerusform>تعذر فتح %n مستند. لم تتغير.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CustodyList</name>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>What was done with this item, and when</source>
        <translation>ما جرى لهذا العنصر، ومتى</translation>
    </message>
    <message>
        <source>The log has a gap or a change in it. Make a copy of the vault and ask for help.</source>
        <translation>في السجل انقطاع أو تغيير. يلزم نسخ الخزنة وطلب المساعدة.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::BlockedItem</name>
    <message>
        <source>Blocked by your answer about under 18</source>
        <translation>محجوب بسبب إجابتك عمّن هم دون 18 عامًا</translation>
    </message>
    <message>
        <source>After the call you can delete it below: its address, the time and the log stay. If the answer was a mistake, give the other one below.</source>
        <translation>بعد الاتصال يمكن حذفه أدناه: يبقى عنوانه ووقته والسجل. وإن كانت الإجابة خطأً فيمكن إعطاء الإجابة الأخرى أدناه.</translation>
    </message>
    <message>
        <source>What is blocked is not shown, covered, searched, handed over or copied into a backup any more, and neither are copies made from it. Nothing is deleted, nothing is reported, and nobody is told. Keeping such an image and deleting it can both have consequences in law, so call one of these before you do either. You have done nothing wrong by asking.</source>
        <translation>ما حُجب لا يُعرض ولا يُغطّى ولا يُبحث فيه ولا يُسلَّم ولا يُنسخ إلى نسخة احتياطية بعد الآن، وكذلك النسخ المأخوذة منه. لا يُحذف شيء، ولا يُبلَّغ عن شيء، ولا يُخبَر أحد. قد يكون للاحتفاظ بصورة كهذه ولحذفها على السواء عواقب قانونية، لذلك يُستحسن الاتصال بإحدى هذه الجهات قبل أي منهما. لا خطأ في طرح السؤال.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ChangeAge</name>
    <message>
        <source>Answer about under 18</source>
        <translation>الإجابة عمّن هم دون 18 عامًا</translation>
    </message>
    <message>
        <source>With this answer it is blocked, and so are copies made from it.</source>
        <translation>بهذه الإجابة يُحجب، وكذلك النسخ المأخوذة منه.</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>اعتماد هذه الإجابة</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>تركها كما كانت</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DeleteItem</name>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Also forget title, address, hashes</source>
        <translation>انسَ أيضًا العنوان والرابط والبصمات</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Its pictures, files, text, notes and tags are overwritten in the vault. Nobody can bring them back from it, you included.</source>
        <translation>تُمحى صوره وملفاته ونصوصه وملاحظاته ووسومه من الخزنة بالكتابة فوقها. لا يستطيع أحد استعادتها منها، ولا أنت.</translation>
    </message>
    <message>
        <source>What stays: its exhibit number, when it was kept and when you deleted it. The log also keeps what it was, with its hashes, in case someone asks about the gap.</source>
        <translation>ما يبقى: رقم الدليل، ووقت حفظه، ووقت حذفك له. ويحتفظ السجل أيضًا بما كان عليه مع بصماته، تحسّبًا لمن يسأل عن سبب غيابه.</translation>
    </message>
    <message>
        <source>Backups, bundles and files saved outside the vault still have it. A disk, above all an SSD, may keep old traces for a while; they are encrypted.</source>
        <translation>لا تزال النسخ الاحتياطية والحزم والملفات المحفوظة خارج الخزنة تحتويه. وقد يحتفظ القرص، ولا سيما من نوع SSD، بآثار قديمة مدةً من الزمن، وهي مشفّرة.</translation>
    </message>
    <message>
        <source>Delete %1 for good?</source>
        <translation>أتريد حذف %1 نهائيًا؟</translation>
    </message>
    <message>
        <source>Made from it, and staying: %1</source>
        <translation>صُنع منه ويبقى: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n later look(s) at its address go with it.</source>
        <translation>
            <numerusform>لا يُحذف معه أي فحص لاحق لعنوانه.</numerusform>
            <numerusform>يُحذف معه فحص لاحق واحد لعنوانه.</numerusform>
            <numerusform>يُحذف معه فحصان لاحقان لعنوانه.</numerusform>
            <numerusform>تُحذف معه %n فحوص لاحقة لعنوانه.</numerusform>
            <numerusform>يُحذف معه %n فحصًا لاحقًا لعنوانه.</numerusform>
            <numerusform>يُحذف معه %n فحص لاحق لعنوانه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the whole case</source>
        <translation>حذف القضية كلها</translation>
    </message>
    <message>
        <source>Delete all of %1 for good?</source>
        <translation>هل يُحذف %1 كله نهائيًا؟</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that came in %1 go together.</source>
        <translation>
            <numerusform>يُحذف معًا %n عنصر ورد في %1.</numerusform>
            <numerusform>يُحذف %n عنصر ورد في %1.</numerusform>
            <numerusform>يُحذف معًا عنصران (%n) وردا في %1.</numerusform>
            <numerusform>تُحذف معًا %n عناصر وردت في %1.</numerusform>
            <numerusform>يُحذف معًا %n عنصرًا وردت في %1.</numerusform>
            <numerusform>يُحذف معًا %n عنصر ورد في %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::QrCodeView</name>
    <message>
        <source>Recovery code as a QR code</source>
        <translation>رمز الاسترداد على شكل رمز QR</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecheckWork</name>
    <message>
        <source>Each site will see the proxy that you chose in Settings, and that someone comes back.</source>
        <translation>سيرى كل موقع الوسيط الذي اخترته في الإعدادات، وأن أحدًا عاد إليه.</translation>
    </message>
    <message>
        <source>Each site will see this computer&apos;s internet address once more, and that someone comes back.</source>
        <translation>سيرى كل موقع عنوان هذا الحاسوب على الإنترنت مرة أخرى، وأن أحدًا عاد إليه.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LookAgain</name>
    <message>
        <source>Check the address again</source>
        <translation>تحقق من العنوان من جديد</translation>
    </message>
    <message>
        <source>Whether this address still shows what it showed</source>
        <translation>هل ما زال هذا العنوان يعرض ما كان يعرضه</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>تحقق الآن</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>It is only asked whether the address still answers. Nothing of the page is loaded, shown or kept.</source>
        <translation>يُسأل فقط هل ما زال العنوان يستجيب. لا يُحمَّل شيء من الصفحة ولا يُعرض ولا يُحفظ.</translation>
    </message>
    <message>
        <source>Looking at the address again</source>
        <translation>زيارة العنوان من جديد</translation>
    </message>
    <message>
        <source>Later visits</source>
        <translation>زيارات لاحقة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Earlier visits, not shown here: %1</source>
        <translation>زيارات أقدم غير معروضة هنا: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DueLooks</name>
    <message numerus="yes">
        <source>%n address(es) were not looked at for 7 days.</source>
        <translation>
            <numerusform>لا عناوين لم تُزر منذ 7 أيام.</numerusform>
            <numerusform>عنوان واحد لم يُزر منذ 7 أيام.</numerusform>
            <numerusform>عنوانان لم يُزارا منذ 7 أيام.</numerusform>
            <numerusform>%n عناوين لم تُزر منذ 7 أيام.</numerusform>
            <numerusform>%n عنوانًا لم يُزر منذ 7 أيام.</numerusform>
            <numerusform>%n عنوان لم يُزر منذ 7 أيام.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>تحقق من الكل</translation>
    </message>
    <message>
        <source>Looking at the addresses again</source>
        <translation>زيارة العناوين من جديد</translation>
    </message>
    <message>
        <source>Done. Each item says under &quot;Later visits&quot; what was found.</source>
        <translation>تم. يذكر كل عنصر تحت «زيارات لاحقة» ما وُجد.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::EvidenceScreen</name>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Capture a page</source>
        <translation>التقاط صفحة</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Capture a page, or add files or screenshots; what you add appears here.</source>
        <translation>لم يُحفظ شيء بعد. يمكن التقاط صفحة، أو إضافة ملفات أو لقطات شاشة؛ وكل ما يُضاف يظهر هنا.</translation>
    </message>
    <message>
        <source>Nothing found for these words. Try fewer of them, or only a part of the address.</source>
        <translation>لا نتائج لهذه الكلمات. يمكن تجربة كلمات أقل، أو جزء من عنوان الويب فقط.</translation>
    </message>
    <message>
        <source>Search titles, addresses, words of pages, notes</source>
        <translation>ابحث في العناوين والروابط ونصوص الصفحات والملاحظات</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::FileList</name>
    <message>
        <source>Folder, with all files in it</source>
        <translation>مجلد، بكل ما فيه من ملفات</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>تم الحفظ</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>Already in the vault as %1</source>
        <translation>موجود في الخزنة من قبل برقم %1</translation>
    </message>
    <message>
        <source>Here before</source>
        <translation>موجود من قبل</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::FirstRun</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::FolderCard</name>
    <message>
        <source>Choose the folder</source>
        <translation>اختيار المجلد</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>اختيار مجلد آخر</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::HandOver</name>
    <message>
        <source>Hand over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>One file for a lawyer, the police or a platform. It stands on its own: they need neither Holdfast nor your password, and can see that nothing was changed.</source>
        <translation>ملف واحد للمحاماة أو الشرطة أو منصة ما. وهو قائم بذاته: لا تلزمهم نسخة من Holdfast ولا كلمة مرورك، ويمكنهم التأكد من أن شيئًا لم يتغيّر.</translation>
    </message>
    <message>
        <source>Everything in this case</source>
        <translation>كل ما في هذه القضية</translation>
    </message>
    <message>
        <source>Only what I choose</source>
        <translation>ما أختاره فقط</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>إنشاء الحزمة</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>ما تتضمنه</translation>
    </message>
    <message>
        <source>Items to hand over</source>
        <translation>العناصر المراد تسليمها</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>الجهة المستلمة</translation>
    </message>
    <message>
        <source>A name, if you like; it is written into the bundle</source>
        <translation>اسم اختياري؛ ويُكتب داخل الحزمة</translation>
    </message>
    <message>
        <source>Where should the bundle go?</source>
        <translation>أين توضع الحزمة؟</translation>
    </message>
    <message numerus="yes">
        <source>%n of them withheld: only a hash goes in</source>
        <translation>
            <numerusform>لم يُحجب شيء منها</numerusform>
            <numerusform>منها عنصر محجوب: لا تدخل إلا بصمته</numerusform>
            <numerusform>منها عنصران محجوبان: لا تدخل إلا بصمتاهما</numerusform>
            <numerusform>منها %n عناصر محجوبة: لا تدخل إلا بصماتها</numerusform>
            <numerusform>منها %n عنصرًا محجوبًا: لا تدخل إلا بصماتها</numerusform>
            <numerusform>منها %n عنصر محجوب: لا تدخل إلا بصماتها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) chosen</source>
        <translation>
            <numerusform>لم يُختر أي عنصر</numerusform>
            <numerusform>اختير عنصر واحد</numerusform>
            <numerusform>اختير عنصران</numerusform>
            <numerusform>اختيرت %n عناصر</numerusform>
            <numerusform>اختير %n عنصرًا</numerusform>
            <numerusform>اختير %n عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%n عناصر</numerusform>
            <numerusform>%n عنصرًا</numerusform>
            <numerusform>%n عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them only as links: no image was collected, on purpose</source>
        <translation>
            <numerusform>لا شيء منها في شكل رابط فقط</numerusform>
            <numerusform>منها واحد في شكل رابط فقط: لم تُجمع أي صورة، وذلك عن قصد</numerusform>
            <numerusform>منها اثنان في شكل رابطين فقط: لم تُجمع أي صورة، وذلك عن قصد</numerusform>
            <numerusform>منها %n في شكل روابط فقط: لم تُجمع أي صورة، وذلك عن قصد</numerusform>
            <numerusform>منها %n في شكل روابط فقط: لم تُجمع أي صورة، وذلك عن قصد</numerusform>
            <numerusform>منها %n في شكل روابط فقط: لم تُجمع أي صورة، وذلك عن قصد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncovered identity document(s). Leave them out unless the receiver needs them.</source>
        <translation>
            <numerusform>لا وثائق هوية غير مغطاة.</numerusform>
            <numerusform>وثيقة هوية واحدة غير مغطاة. الأفضل استبعادها ما لم تكن لازمة للجهة المستلمة.</numerusform>
            <numerusform>وثيقتا هوية غير مغطاتين. الأفضل استبعادهما ما لم تكونا لازمتين للجهة المستلمة.</numerusform>
            <numerusform>%n وثائق هوية غير مغطاة. الأفضل استبعادها ما لم تكن لازمة للجهة المستلمة.</numerusform>
            <numerusform>%n وثيقة هوية غير مغطاة. الأفضل استبعادها ما لم تكن لازمة للجهة المستلمة.</numerusform>
            <numerusform>%n وثيقة هوية غير مغطاة. الأفضل استبعادها ما لم تكن لازمة للجهة المستلمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write another bundle</source>
        <translation>إنشاء حزمة أخرى</translation>
    </message>
    <message>
        <source>With each item go its files, its record, its hashes and its part of the log.</source>
        <translation>مع كل عنصر تذهب ملفاته وسجله وبصماته وحصته من سجل ما جرى.</translation>
    </message>
    <message>
        <source>With the people and figures I noted</source>
        <translation>مع الأشخاص والأرقام التي دوّنتها</translation>
    </message>
    <message>
        <source>Who posted, passed on and commented, as a table. Without this, it stays in the vault.</source>
        <translation>من نشر وأعاد النشر وعلّق، في جدول. وإلا بقي ذلك في الخزنة.</translation>
    </message>
    <message>
        <source>Delete what was written:</source>
        <translation>يجب حذف ما كُتب:</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::HelpScreen</name>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Short answers, and people to talk to. Nothing here needs the internet.</source>
        <translation>إجابات قصيرة، وجهات يمكن التحدث إليها. لا شيء هنا يحتاج إلى الإنترنت.</translation>
    </message>
    <message>
        <source>People to talk to</source>
        <translation>جهات يمكن التحدث إليها</translation>
    </message>
    <message>
        <source>If the picture was made before 18</source>
        <translation>إذا التُقطت الصورة قبل سن 18</translation>
    </message>
    <message>
        <source>Do not save or send it, also not as proof: note only where it is, and turn to one of these.</source>
        <translation>يجب عدم حفظها أو إرسالها، ولو كإثبات: يكفي تدوين مكان وجودها، ثم التوجه إلى إحدى هذه الجهات.</translation>
    </message>
    <message>
        <source>What Holdfast does</source>
        <translation>ما يفعله Holdfast</translation>
    </message>
    <message>
        <source>It keeps what was online, when, and who served it, encrypted in one folder on this computer. Everything is kept as you go; there is nothing to save.</source>
        <translation>يحفظ ما كان منشورًا على الإنترنت، ومتى كان، ومن أي خادم جاء، مشفّرًا في مجلد واحد على هذا الحاسوب. كل شيء يُحفظ أولًا بأول؛ ولا حاجة إلى حفظه يدويًا.</translation>
    </message>
    <message>
        <source>Pictures stay blurred. Press and hold one, with the mouse, a finger or Space, to look; let go and it is blurred again.</source>
        <translation>تبقى الصور مموّهة. للنظر إلى صورة يلزم الضغط عليها باستمرار، بالفأرة أو بالإصبع أو بمفتاح المسافة؛ وعند رفع الضغط تعود مموّهة.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer by itself. When you capture a page, that site sees this computer&apos;s internet address, as with any visit.</source>
        <translation>لا شيء يغادر هذا الحاسوب من تلقاء نفسه. عند التقاط صفحة، يرى موقعها عنوان هذا الحاسوب على الإنترنت، كما في أي زيارة.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>ما لا يستطيع فعله</translation>
    </message>
    <message>
        <source>It cannot tell whether this computer is being watched, nor hide that Holdfast is installed on it.</source>
        <translation>لا يستطيع معرفة ما إذا كان هذا الحاسوب مراقَبًا، ولا إخفاء أن Holdfast مثبّت عليه.</translation>
    </message>
    <message>
        <source>It proves that files have not changed since they were kept and signed. It does not prove that a site showed the truth, or who posted something.</source>
        <translation>يثبت أن الملفات لم تتغيّر منذ حفظها وتوقيعها. ولا يثبت صحة ما عرضه موقع ما، ولا هوية من نشر شيئًا.</translation>
    </message>
    <message>
        <source>It does not give legal advice. Ask a lawyer or a support service what your court or police will accept.</source>
        <translation>لا يقدّم مشورة قانونية. يمكن سؤال محامٍ أو محامية أو جهة دعم عمّا تقبله المحكمة أو الشرطة في بلدك.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Escape twice: quick exit. Tab and Shift+Tab: next and previous. Space: press a button, or hold to look at a picture.</source>
        <translation>مفتاح Esc مرتين: خروج سريع. مفتاح Tab ثم ⁦Shift+Tab⁩: التالي والسابق. مفتاح المسافة: الضغط على زر، أو النظر إلى صورة مع استمرار الضغط.</translation>
    </message>
    <message>
        <source>On an ID: N adds a cover, Tab goes to the next one, the arrow keys move it, Shift with the arrow keys changes its size, Delete removes it, Ctrl+Z takes the last step back.</source>
        <translation>على وثيقة الهوية: المفتاح N يضيف غطاءً، والمفتاح Tab ينتقل إلى الغطاء التالي، ومفاتيح الأسهم تحرّكه، ومفتاح Shift مع الأسهم يغيّر حجمه، والمفتاح Delete يزيله، والمفتاحان ⁦Ctrl+Z⁩ يتراجعان عن الخطوة الأخيرة.</translation>
    </message>
    <message>
        <source>Ctrl+V: take what the clipboard holds, a picture or files. Several documents: Ctrl+Page Up and Ctrl+Page Down go from one to the next.</source>
        <translation>المفتاحان ⁦Ctrl+V⁩ يأخذان ما في الحافظة، صورة أو ملفات. عند فتح عدة مستندات: ⁦Ctrl+Page Up⁩ و⁦Ctrl+Page Down⁩ للانتقال من واحد إلى آخر.</translation>
    </message>
    <message>
        <source>Nobody can open the vault without the password, the recovery code or a key file that you made, and nobody can reset them.</source>
        <translation>لا يستطيع أحد فتح الخزنة من دون كلمة المرور أو رمز الاسترداد أو ملف مفتاح من إنشائك، ولا يستطيع أحد إعادة تعيينها.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ItemDelegate</name>
    <message>
        <source>no image</source>
        <translation>بلا صورة</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ItemDetail</name>
    <message>
        <source>Choose an item to see all that is known about it.</source>
        <translation>عند اختيار عنصر يظهر هنا كل ما يُعرف عنه.</translation>
    </message>
    <message>
        <source>Press and hold to look</source>
        <translation>ضغط مستمر للنظر</translation>
    </message>
    <message>
        <source>Cover details</source>
        <translation>تغطية التفاصيل</translation>
    </message>
    <message>
        <source>No image: only the address is kept</source>
        <translation>لا صورة: لم يُحفظ سوى عنوان الويب</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>لا صورة</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ItemFacts</name>
    <message>
        <source>Looks like %1</source>
        <translation>يشبه %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>وقت الالتقاط</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>وقت الحفظ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>عنوان الويب</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>المخزَّن</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s), %1</source>
        <translation>
            <numerusform>لا أجزاء، ⁨%1⁩</numerusform>
            <numerusform>جزء واحد، ⁨%1⁩</numerusform>
            <numerusform>جزءان، ⁨%1⁩</numerusform>
            <numerusform>%n أجزاء، ⁨%1⁩</numerusform>
            <numerusform>%n جزءًا، ⁨%1⁩</numerusform>
            <numerusform>%n جزء، ⁨%1⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>مأخوذ من</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>استُلم</translation>
    </message>
    <message>
        <source>the papers of %1</source>
        <translation>أوراق %1</translation>
    </message>
    <message>
        <source>as %1 in %2</source>
        <translation>برقم %1 في %2</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>وقّعه صاحب المفتاح</translation>
    </message>
    <message>
        <source>To read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>It stays as it came, and goes into no bundle of yours.</source>
        <translation>يبقى كما ورد، ولا يدخل في أي حزمة من حزمك.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ItemNotes</name>
    <message>
        <source>Take away the tag %1</source>
        <translation>إزالة الوسم %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NavItem</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%n عناصر</numerusform>
            <numerusform>%n عنصرًا</numerusform>
            <numerusform>%n عنصر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NewPassword</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>كلمة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>The two are not the same yet. Type the second one again.</source>
        <translation>الكلمتان غير متطابقتين بعد. تلزم كتابة الثانية من جديد.</translation>
    </message>
    <message>
        <source>At least 8 characters. Four or five words that do not belong together are strong and easy to remember.</source>
        <translation>8 أحرف على الأقل. أربع كلمات أو خمس لا رابط بينها قوية وسهلة التذكر.</translation>
    </message>
    <message>
        <source>Weak: somebody with time and good tools would find it.</source>
        <translation>ضعيفة: يمكن أن يكتشفها من لديه الوقت وأدوات جيدة.</translation>
    </message>
    <message>
        <source>Fair: enough against somebody who tries by hand.</source>
        <translation>مقبولة: تكفي أمام من يجرّب يدويًا.</translation>
    </message>
    <message>
        <source>Good, as long as it is not about you and not used anywhere else.</source>
        <translation>جيدة، ما دامت لا تتعلق بك وغير مستخدمة في مكان آخر.</translation>
    </message>
    <message>
        <source>Strong, as long as it is not about you and not used anywhere else.</source>
        <translation>قوية، ما دامت لا تتعلق بك وغير مستخدمة في مكان آخر.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NoteRow</name>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>صُحِّحت %1</translation>
    </message>
    <message>
        <source>Correct the note of %1</source>
        <translation>تصحيح الملاحظة المكتوبة في %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Take away the note of %1</source>
        <translation>إزالة الملاحظة المكتوبة في %1</translation>
    </message>
    <message>
        <source>Earlier, written %1</source>
        <translation>النص السابق، كُتب %1</translation>
    </message>
    <message>
        <source>The note as it should be</source>
        <translation>الملاحظة كما ينبغي أن تكون</translation>
    </message>
    <message>
        <source>What it says now stays below it, marked as earlier.</source>
        <translation>ما تقوله الآن يبقى تحتها، معلَّمًا بأنه نص سابق.</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>حفظ التصحيح</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>إبقاؤها كما هي</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::Notice</name>
    <message>
        <source>Technical detail</source>
        <translation>التفاصيل التقنية</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-finished was kept.</source>
        <translation>توقّف العمل. ولم يُحفظ شيء ناقص.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NetworkLogSection</name>
    <message>
        <source>Who was asked</source>
        <translation>من سُئل</translation>
    </message>
    <message>
        <source>Everything that Holdfast asked of others over the internet, the newest first. The pages that you captured are not in this list; each has its own record.</source>
        <translation>كل ما طلبه Holdfast من الآخرين عبر الإنترنت، الأحدث أولًا. الصفحات الملتقطة ليست في هذه القائمة، فلكل منها سجلها.</translation>
    </message>
    <message>
        <source>Nobody was asked for anything.</source>
        <translation>لم يُسأل أحد عن أي شيء.</translation>
    </message>
    <message>
        <source>%1: %2 was asked for the time</source>
        <translation>%1: سُئل %2 عن الوقت</translation>
    </message>
    <message>
        <source>%1: %2 was asked whether an address still answers</source>
        <translation>%1: سُئل %2 هل ما زال عنوان يستجيب</translation>
    </message>
    <message>
        <source>%1: somebody was asked about an item that was forgotten since</source>
        <translation>%1: سُئلت جهة عن عنصر نُسي منذ ذلك الحين</translation>
    </message>
    <message>
        <source>%1: %2 was asked to stamp a hash</source>
        <translation>%1: طُلب من %2 ختم بصمة بالوقت</translation>
    </message>
    <message>
        <source>It answered.</source>
        <translation>وصل الجواب.</translation>
    </message>
    <message>
        <source>No answer is known.</source>
        <translation>لا يُعرف أي جواب.</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>لم ينجح ذلك.</translation>
    </message>
    <message>
        <source>Through the proxy. %1</source>
        <translation>عبر الوكيل. %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NetworkSection</name>
    <message>
        <source>Save these choices</source>
        <translation>حفظ هذه الخيارات</translation>
    </message>
    <message>
        <source>Time stamps, proxy and browser</source>
        <translation>أختام الوقت والوكيل والمتصفّح</translation>
    </message>
    <message>
        <source>Captures and time stamps can go through a SOCKS5 proxy, such as Tor on this computer. Then the sites do not see this computer&apos;s address, and nothing goes around the proxy: when it does not answer, nothing is captured.</source>
        <translation>يمكن أن تمر الالتقاطات وأختام الوقت عبر وكيل SOCKS5، مثل Tor على هذا الحاسوب. عندها لا ترى المواقع عنوان هذا الحاسوب، ولا يتجاوز شيء الوكيل: فإن لم يُجب، لا يُلتقط شيء.</translation>
    </message>
    <message>
        <source>The proxy&apos;s address, or nothing for none</source>
        <translation>عنوان الوكيل، أو يُترك فارغًا إن لم يوجد</translation>
    </message>
    <message>
        <source>Saved. It holds from the next capture on.</source>
        <translation>حُفظ. يسري ذلك ابتداءً من الالتقاط التالي.</translation>
    </message>
    <message>
        <source>Visit with the Chromium of this system</source>
        <translation>استعمال Chromium الموجود في النظام</translation>
    </message>
    <message>
        <source>Some sites refuse Holdfast&apos;s own browser because it is old. The Chromium of this system is newer, and nothing of a visit is kept in it. The record of a capture says which browser it was.</source>
        <translation>ترفض بعض المواقع متصفّح Holdfast نفسه لأنه قديم. أما متصفّح Chromium الموجود في هذا النظام فأحدث، ولا يُحفظ فيه شيء من الزيارة. ويذكر سجلّ اللقطة أيّ متصفّح استُعمل.</translation>
    </message>
    <message>
        <source>Each clock is stated by itself, so that nobody has to rely on a single one. Those that you tick are asked; nobody else is.</source>
        <translation>تُذكر كل ساعة على حدة، كي لا يضطر أحد إلى الاعتماد على واحدة. لا تُسأل إلا الساعات المعلَّمة؛ ولا يُسأل أحد غيرها.</translation>
    </message>
    <message>
        <source>This is no name of a time server. It is a name such as ntp.example.org, without http:// before it.</source>
        <translation>هذا ليس اسم خادم وقت. هو اسم مثل ntp.example.org، من دون http:// قبله.</translation>
    </message>
    <message>
        <source>A bundle takes time stamps of at most 9 authorities, the first one included. Nothing was saved; take some out.</source>
        <translation>تتسع الحزمة لأختام وقت من تسع جهات على الأكثر، ومنها الأولى. لم يُحفظ شيء؛ يلزم حذف بعضها.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PasswordSection</name>
    <message>
        <source>Change the password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Renew the keys</source>
        <translation>تجديد المفاتيح</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغييرها</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>إبقاء القديمة</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>While the vault is open, the old password is not needed to choose a new one. Renewing the keys makes older copies and older passwords useless for this vault; you are told first what that takes.</source>
        <translation>ما دامت الخزنة مفتوحة، لا حاجة إلى كلمة المرور القديمة لاختيار كلمة جديدة. وتجديد المفاتيح يجعل النسخ وكلمات المرور الأقدم بلا فائدة لهذه الخزنة؛ ويُذكر أولًا ما يتطلبه ذلك.</translation>
    </message>
    <message>
        <source>The new password opens the vault from now on. Copies of the vault made before, backups included, still open with the old one. If somebody may know it, renew the keys, then make a new backup and delete the old ones.</source>
        <translation>كلمة المرور الجديدة تفتح الخزنة من الآن. أما نسخ الخزنة السابقة، ومنها النسخ الاحتياطية، فلا تزال تُفتح بالقديمة. إذا كان من المحتمل أن يعرفها أحد، فالأفضل تجديد المفاتيح، ثم عمل نسخة احتياطية جديدة وحذف القديمة.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PasswordStep</name>
    <message>
        <source>Make the vault</source>
        <translation>إنشاء الخزنة</translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation>إنشاء الخزنة جارٍ</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>اختيار كلمة مرور</translation>
    </message>
    <message>
        <source>One that nobody who knows you would guess. Holdfast cannot send it to you or reset it.</source>
        <translation>كلمة لا يخمّنها أحد ممن يعرفونك. لا يستطيع Holdfast إرسالها إليك ولا إعادة تعيينها.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PlaceStep</name>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>اختيار مكان آخر</translation>
    </message>
    <message>
        <source>Everything in it is encrypted. Its name and size can still be seen by whoever uses this computer.</source>
        <translation>كل ما فيها مشفّر. لكن اسمها وحجمها يراهما كل من يستخدم هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>استخدام هذا المكان</translation>
    </message>
    <message>
        <source>Where should the vault be?</source>
        <translation>أين توضع الخزنة؟</translation>
    </message>
    <message>
        <source>There is a vault here already. You can open it with its password.</source>
        <translation>توجد خزنة هنا من قبل. ويمكن فتحها بكلمة مرورها.</translation>
    </message>
    <message>
        <source>Open that vault</source>
        <translation>فتح تلك الخزنة</translation>
    </message>
    <message>
        <source>Where should your vault be?</source>
        <translation>أين توضع خزنتك؟</translation>
    </message>
    <message>
        <source>A vault is one folder. On this computer is simplest; a USB stick that you keep with you is safer.</source>
        <translation>الخزنة مجلد واحد. وضعها على هذا الحاسوب هو الأبسط؛ ووضعها على ذاكرة USB تبقى معك أكثر أمانًا.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>الإيقاف جارٍ</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>يتبقى نحو %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>العمل مستمر منذ %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::QuickExit</name>
    <message>
        <source>Quick exit</source>
        <translation>خروج سريع</translation>
    </message>
    <message>
        <source>Closes Holdfast at once. You can also press Escape twice.</source>
        <translation>يغلق Holdfast فورًا. ويمكن أيضًا الضغط على مفتاح Esc مرتين.</translation>
    </message>
    <message>
        <source>Closes Holdfast at once and locks the vault. Escape twice does the same.
It does not clear this computer&apos;s own traces: lists of programs that were used, copies that you saved, or what a site noted when you captured it.</source>
        <translation>يغلق Holdfast فورًا ويقفل الخزنة. والضغط على مفتاح Esc مرتين يفعل الشيء نفسه.
لكنه لا يمحو الآثار الموجودة في هذا الحاسوب: قوائم البرامج المستخدمة، أو النسخ التي حُفظت خارج الخزنة، أو ما سجّله موقع عند التقاطه.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecipientCard</name>
    <message>
        <source>The bundle is written</source>
        <translation>الحزمة جاهزة</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), %1, signed with this vault&apos;s key.</source>
        <translation>
            <numerusform>لا عناصر، ⁨%1⁩، بتوقيع مفتاح هذه الخزنة.</numerusform>
            <numerusform>عنصر واحد، ⁨%1⁩، بتوقيع مفتاح هذه الخزنة.</numerusform>
            <numerusform>عنصران، ⁨%1⁩، بتوقيع مفتاح هذه الخزنة.</numerusform>
            <numerusform>%n عناصر، ⁨%1⁩، بتوقيع مفتاح هذه الخزنة.</numerusform>
            <numerusform>%n عنصرًا، ⁨%1⁩، بتوقيع مفتاح هذه الخزنة.</numerusform>
            <numerusform>%n عنصر، ⁨%1⁩، بتوقيع مفتاح هذه الخزنة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell the receiver</source>
        <translation>ما تحتاج الجهة المستلمة إلى معرفته</translation>
    </message>
    <message>
        <source>README.txt in the bundle says how to check it, with Holdfast or with tools they already have.</source>
        <translation>يشرح ملف ⁦README.txt⁩ الموجود في الحزمة كيفية التحقق منها، ببرنامج Holdfast أو بأدوات متوفرة لديها من قبل.</translation>
    </message>
    <message>
        <source>Ask them to call you on a number that they know, and read these words to them. If they see the same words, the bundle is yours and nothing in it was changed.</source>
        <translation>يُطلب منها الاتصال بك على رقم معروف لديها، ثم تُقرأ عليها هذه الكلمات. إذا كانت ترى الكلمات نفسها، فالحزمة حزمتك ولم يتغيّر فيها شيء.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The program age opens the file and asks for the words that you noted down. Tell them those on the phone; never send them along with the file.</source>
        <translation>يفتح برنامج ⁦age⁩ الملف ويطلب الكلمات التي دوّنتها. تُقال لها بالهاتف، ولا تُرسل مع الملف أبدًا.</translation>
    </message>
    <message>
        <source>The program age opens the file with their key.</source>
        <translation>يفتح برنامج ⁦age⁩ الملف بمفتاح الجهة المستلمة.</translation>
    </message>
    <message>
        <source>The file is sealed: without the key or the words nobody can open it, and that goes for you too. You can delete this file afterwards; your vault keeps everything.</source>
        <translation>الملف مختوم: لا يستطيع أحد فتحه دون المفتاح أو الكلمات، وأنت كذلك. يمكن بعد ذلك حذف هذا الملف؛ فالخزنة تحتفظ بكل شيء.</translation>
    </message>
    <message>
        <source>The file is not locked: whoever has it can open it. Hand it over on a stick or in a way that only the receiver can reach. You can delete this file afterwards; your vault keeps everything.</source>
        <translation>الملف غير مقفل: من يملكه يستطيع فتحه. يُستحسن تسليمه على ذاكرة محمولة أو بطريقة لا يصل إليها سوى المستلم. يمكن بعد ذلك حذف هذا الملف؛ فالخزنة تحتفظ بكل شيء.</translation>
    </message>
    <message numerus="yes">
        <source>The file is in %n part(s). Send all of them; the text beside them says how to join them.</source>
        <translation>
            <numerusform>الملف بلا أجزاء.</numerusform>
            <numerusform>الملف في جزء واحد يلزم إرساله؛ وبجانبه نصّ يبيّن كيف تُجمع الأجزاء.</numerusform>
            <numerusform>الملف في جزأين يلزم إرسالهما معًا؛ وبجانبهما نصّ يبيّن كيف يُجمعان.</numerusform>
            <numerusform>الملف في %n أجزاء يلزم إرسالها كلّها؛ وبجانبها نصّ يبيّن كيف تُجمع.</numerusform>
            <numerusform>الملف في %n جزءًا يلزم إرسالها كلّها؛ وبجانبها نصّ يبيّن كيف تُجمع.</numerusform>
            <numerusform>الملف في %n جزء يلزم إرسالها كلّها؛ وبجانبها نصّ يبيّن كيف تُجمع.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page opens in any browser and asks for the words that you noted down. Tell them those on the phone; never send them along with the page.</source>
        <translation>تُفتح الصفحة في أي متصفح وتطلب الكلمات التي دُوّنت. تُقال لها بالهاتف، ولا تُرسل مع الصفحة أبدًا.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SealChoice</name>
    <message>
        <source>Anybody who gets the file</source>
        <translation>كل من يحصل على الملف</translation>
    </message>
    <message>
        <source>Only whoever knows a passphrase</source>
        <translation>من يعرف عبارة المرور فقط</translation>
    </message>
    <message>
        <source>Only the owner of a key that they gave me</source>
        <translation>صاحب مفتاح أُعطي لي فقط</translation>
    </message>
    <message>
        <source>I have noted these words down</source>
        <translation>دوّنتُ هذه الكلمات</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>من يستطيع فتحها</translation>
    </message>
    <message>
        <source>These words open the file, in this order, with a space between each two. Note them down now: they are shown only here and kept nowhere. Tell them to the receiver by another way than the file, on the phone for instance.</source>
        <translation>هذه الكلمات تفتح الملف بهذا الترتيب، وبين كل كلمتين مسافة واحدة. يلزم تدوينها الآن: فهي لا تظهر إلا هنا ولا تُحفظ في أي مكان. وتُبلَّغ بها الجهة المستلمة بطريق غير طريق الملف، بالهاتف مثلًا.</translation>
    </message>
    <message>
        <source>The words that open the file</source>
        <translation>الكلمات التي تفتح الملف</translation>
    </message>
    <message>
        <source>Ask the receiver for their key of the program age; it begins with age1. Several keys, with spaces between them, each open the file.</source>
        <translation>يُطلب من الجهة المستلمة مفتاحها في برنامج ⁦age⁩، وهو يبدأ بـ ⁦age1⁩. وإن كانت عدة مفاتيح بينها مسافات، فكل منها يفتح الملف.</translation>
    </message>
    <message>
        <source>Keys of the receivers</source>
        <translation>مفاتيح الجهات المستلمة</translation>
    </message>
    <message>
        <source>A key may have been exchanged on its way. Read its end to the receiver on the phone, on a number that you know.</source>
        <translation>قد يُستبدل المفتاح في طريقه. تُقرأ نهايته على الجهة المستلمة بالهاتف، على رقم معروف لديك.</translation>
    </message>
    <message>
        <source>This is not a whole key, or has a mistake in it. A key is age1 and 58 letters and digits.</source>
        <translation>هذا ليس مفتاحًا كاملًا، أو فيه خطأ. المفتاح هو ⁦age1⁩ تليه 58 حرفًا ورقمًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s). Only their owners can open the file, and you can&apos;t open it either.</source>
        <translation>
            <numerusform>لا مفاتيح.</numerusform>
            <numerusform>مفتاح واحد. لا يستطيع فتح الملف سوى صاحبه، ولا يمكنك فتحه أيضًا.</numerusform>
            <numerusform>مفتاحان. لا يستطيع فتح الملف سوى صاحبيهما، ولا يمكنك فتحه أيضًا.</numerusform>
            <numerusform>%n مفاتيح. لا يستطيع فتح الملف سوى أصحابها، ولا يمكنك فتحه أيضًا.</numerusform>
            <numerusform>%n مفتاحًا. لا يستطيع فتح الملف سوى أصحابها، ولا يمكنك فتحه أيضًا.</numerusform>
            <numerusform>%n مفتاح. لا يستطيع فتح الملف سوى أصحابها، ولا يمكنك فتحه أيضًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>As a page for any browser</source>
        <translation>صفحة لأي متصفح</translation>
    </message>
    <message>
        <source>For a receiver who can install nothing.</source>
        <translation>لمن لا يستطيع تثبيت شيء.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoverResult</name>
    <message numerus="yes">
        <source>%n item(s) are back</source>
        <translation>
            <numerusform>لم يعد أي عنصر</numerusform>
            <numerusform>عاد عنصر واحد</numerusform>
            <numerusform>عاد عنصران</numerusform>
            <numerusform>عادت %n عناصر</numerusform>
            <numerusform>عاد %n عنصرًا</numerusform>
            <numerusform>عاد %n عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is as it was when the backup was made: %1.</source>
        <translation>الخزنة كما كانت حين أُنشئت النسخة الاحتياطية: %1.</translation>
    </message>
    <message>
        <source>What was added to the vault after that is not in it. The backup stays as it is; keep it. The log notes that this vault was restored.</source>
        <translation>ما أُضيف إلى الخزنة بعد ذلك ليس فيها. تبقى النسخة الاحتياطية كما هي، ويلزم الاحتفاظ بها. ويدوّن السجل أن هذه الخزنة استُعيدت.</translation>
    </message>
    <message>
        <source>Every file in it was read and has the hash that it should have.</source>
        <translation>قُرئ كل ملف فيها، وبصمته الرقمية كما ينبغي أن تكون.</translation>
    </message>
    <message>
        <source>These items came back with damage. Holdfast will not hand on what is not as it was stored.</source>
        <translation>عادت هذه العناصر وفيها تلف. ولن يسلّم Holdfast ما ليس كما حُفظ.</translation>
    </message>
    <message>
        <source>Not everything in this backup is as it was written. What is whole is there; keep every older backup.</source>
        <translation>ليس كل ما في هذه النسخة كما كُتب. ما هو سليم موجود؛ يلزم الاحتفاظ بكل النسخ الأقدم.</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>فتح الخزنة</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came out whole</source>
        <translation>
            <numerusform>لم يخرج أي ملف سليمًا</numerusform>
            <numerusform>خرج ملف واحد سليمًا</numerusform>
            <numerusform>خرج ملفان سليمين</numerusform>
            <numerusform>خرجت %n ملفات سليمة</numerusform>
            <numerusform>خرج %n ملفًا سليمًا</numerusform>
            <numerusform>خرج %n ملف سليم</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in this folder, with a list of everything (salvage.json) and what could be read of the log (custody.jsonl):</source>
        <translation>هي في هذا المجلد، ومعها قائمة بكل شيء (salvage.json) وما أمكنت قراءته من السجل (custody.jsonl):</translation>
    </message>
    <message>
        <source>These files are not encrypted: whoever can open this folder sees them. Move them to where only you can, or add them to a new vault and delete them.</source>
        <translation>هذه الملفات غير مشفّرة: من يستطيع فتح هذا المجلد يراها. يلزم نقلها إلى مكان لا يصل إليه أحد سواك، أو إضافتها إلى خزنة جديدة ثم حذفها.</translation>
    </message>
    <message>
        <source>Nothing is missing: all that the vault knows of came out.</source>
        <translation>لا ينقص شيء: خرج كل ما تعرفه الخزنة.</translation>
    </message>
    <message>
        <source>Of these items something could not be saved:</source>
        <translation>تعذّر إنقاذ شيء من هذه العناصر:</translation>
    </message>
    <message>
        <source>A part of the vault could not be read at all, so there may have been items that nothing names any more. Do not delete the vault or its backups.</source>
        <translation>تعذّرت قراءة جزء من الخزنة كليًا، فربما كانت فيها عناصر لم يعد شيء يذكرها. يجب عدم حذف الخزنة ولا نسخها الاحتياطية.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>An item whose number cannot be read</source>
        <translation>عنصر تتعذّر قراءة رقمه</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoverScreen</name>
    <message>
        <source>The backup</source>
        <translation>النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>The folder that you backed up into. It is only read.</source>
        <translation>المجلد الذي حُفظت فيه النسخة. يُقرأ فقط.</translation>
    </message>
    <message>
        <source>Where is the backup?</source>
        <translation>أين النسخة الاحتياطية؟</translation>
    </message>
    <message>
        <source>The damaged vault, or its backup</source>
        <translation>الخزنة التالفة، أو نسختها الاحتياطية</translation>
    </message>
    <message>
        <source>The whole folder. Nothing that is stored in it is changed.</source>
        <translation>المجلد كله. لا يتغيّر شيء مما هو محفوظ فيه.</translation>
    </message>
    <message>
        <source>Which vault or backup is damaged?</source>
        <translation>أي خزنة أو نسخة احتياطية هي التالفة؟</translation>
    </message>
    <message>
        <source>Where the vault goes</source>
        <translation>مكان الخزنة</translation>
    </message>
    <message>
        <source>A new place. A vault that is there already is never touched.</source>
        <translation>مكان جديد. ولا تُمَسّ أبدًا خزنة موجودة فيه.</translation>
    </message>
    <message>
        <source>Where should the vault be?</source>
        <translation>أين توضع الخزنة؟</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>مكان الملفات</translation>
    </message>
    <message>
        <source>They are ordinary files, not encrypted: whoever can open this folder sees them all. Choose a place that only you can use, such as a stick that you keep with you.</source>
        <translation>هي ملفات عادية غير مشفّرة: من يستطيع فتح هذا المجلد يراها كلها. يلزم اختيار مكان لا يستطيع استخدامه أحد سواك، مثل ذاكرة USB تبقى معك.</translation>
    </message>
    <message>
        <source>Where should the files go?</source>
        <translation>أين توضع الملفات؟</translation>
    </message>
    <message>
        <source>Only save what is intact</source>
        <translation>إنقاذ ما هو سليم فقط</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Save what is intact</source>
        <translation>إنقاذ ما هو سليم</translation>
    </message>
    <message>
        <source>Makes a vault of your backup again, with everything that was in it on that day.</source>
        <translation>تعود نسختك الاحتياطية خزنةً من جديد، بكل ما كان فيها في ذلك اليوم.</translation>
    </message>
    <message>
        <source>When a vault does not open any more: brings out every file in it that is still as it was stored.</source>
        <translation>حين لا تعود الخزنة تُفتح: يُخرج منها كل ملف ما زال كما حُفظ.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>استعادتها</translation>
    </message>
    <message>
        <source>Save the files</source>
        <translation>إنقاذ الملفات</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>ما يفتحها</translation>
    </message>
    <message>
        <source>A backup opens with the password, recovery code or key file of the day on which it was made.</source>
        <translation>تُفتح النسخة الاحتياطية بكلمة المرور أو رمز الاسترداد أو ملف المفتاح الذي كان يوم إنشائها.</translation>
    </message>
    <message>
        <source>The password, recovery code or key file, as always.</source>
        <translation>كلمة المرور أو رمز الاسترداد أو ملف المفتاح، كالمعتاد.</translation>
    </message>
    <message>
        <source>The vault is back</source>
        <translation>عادت الخزنة</translation>
    </message>
    <message>
        <source>This came out</source>
        <translation>هذا ما خرج</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoveryCard</name>
    <message>
        <source>The recovery code on paper from before no longer opens this vault, and the new one may not have been seen: make a new one.</source>
        <translation>رمز الاسترداد السابق المكتوب على الورق لم يعد يفتح هذه الخزنة، وربما لم يرَ أحد الرمز الجديد: يلزم إنشاء رمز آخر.</translation>
    </message>
    <message>
        <source>I have the new one</source>
        <translation>الرمز الجديد موجود لديّ</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>إنشاء رمز استرداد</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoveryCodeView</name>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoverySheet</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Keep the paper where nobody would look, or with somebody you trust; not as a photo or in a mail. Anyone who has it and the vault can open it.</source>
        <translation>يُستحسن حفظ الورقة حيث لا يبحث أحد، أو لدى شخص موضع ثقتك؛ لا كصورة ولا في رسالة بريد. فكل من يملكها ويملك الخزنة يستطيع فتحها.</translation>
    </message>
    <message>
        <source>It was not printed: no printer can be reached. Copy the code by hand.</source>
        <translation>لم تتم الطباعة: لا توجد طابعة متاحة. يمكن نسخ الرمز بخط اليد.</translation>
    </message>
    <message>
        <source>A QR code can be photographed from across a room: show it only where nobody sees this screen.</source>
        <translation>يمكن تصوير رمز QR من مسافة بعيدة: يُستحسن إظهاره فقط حيث لا يرى أحد هذه الشاشة.</translation>
    </message>
    <message>
        <source>Hide the QR code</source>
        <translation>إخفاء رمز QR</translation>
    </message>
    <message>
        <source>Show as a QR code</source>
        <translation>إظهار كرمز QR</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoveryStep</name>
    <message>
        <source>I have it on paper</source>
        <translation>الرمز عندي على ورق</translation>
    </message>
    <message>
        <source>To be sure: type group %1 of your copy</source>
        <translation>للتأكد: كتابة المجموعة %1 من نسختك</translation>
    </message>
    <message>
        <source>That is not group %1. Look at your copy again; each group has its number.</source>
        <translation>هذه ليست المجموعة %1. تلزم مراجعة نسختك مرة أخرى؛ فلكل مجموعة رقمها.</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>رمز الاسترداد الخاص بك</translation>
    </message>
    <message>
        <source>It opens the vault if you forget the password. It is shown only this once: print it or copy it by hand now.</source>
        <translation>يفتح الخزنة عند نسيان كلمة المرور. لا يظهر إلا هذه المرة: تلزم طباعته أو نسخه بخط اليد الآن.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RenewKeys</name>
    <message>
        <source>Renew the keys</source>
        <translation>تجديد المفاتيح</translation>
    </message>
    <message>
        <source>The vault is copied under a new key, checked, and put in the place of the old one. You can stop until that last step; then everything is as before.</source>
        <translation>تُنسخ الخزنة بمفتاح جديد، ويُتحقق منها، ثم توضع مكان القديمة. يمكن التوقف حتى تلك الخطوة الأخيرة؛ وعندها يبقى كل شيء كما كان.</translation>
    </message>
    <message>
        <source>The recovery code is replaced by a new one, which you see once. Key files and other passwords end; add them again afterwards.</source>
        <translation>يُستبدل رمز الاسترداد برمز جديد يظهر مرة واحدة. وتنتهي ملفات المفاتيح وكلمات المرور الأخرى؛ ويمكن إضافتها من جديد بعد ذلك.</translation>
    </message>
    <message>
        <source>If you have forgotten the password, go back and choose a new one first.</source>
        <translation>إذا نُسيت كلمة المرور، فيلزم الرجوع واختيار كلمة جديدة أولًا.</translation>
    </message>
    <message>
        <source>For a while it needs %1 of room on this disk; %2 are free.</source>
        <translation>يحتاج ذلك مؤقتًا إلى %1 من مساحة هذا القرص؛ والمتاح %2.</translation>
    </message>
    <message>
        <source>Stopped. The vault has its old keys, and opens as before.</source>
        <translation>توقّف العمل. الخزنة باقية بمفاتيحها القديمة، وتُفتح كما كانت.</translation>
    </message>
    <message>
        <source>The keys are new</source>
        <translation>المفاتيح جديدة</translation>
    </message>
    <message>
        <source>Your password stays the same. This is your new recovery code, shown only this once: print it or copy it by hand now. The old one opens nothing any more.</source>
        <translation>كلمة المرور باقية كما هي. هذا رمز الاسترداد الجديد، ويظهر هذه المرة فقط: يلزم طبعه أو نسخه باليد الآن. والرمز القديم لم يعد يفتح شيئًا.</translation>
    </message>
    <message>
        <source>Your password stays the same. Open the vault with it, and make a new backup.</source>
        <translation>كلمة المرور باقية كما هي. يمكن فتح الخزنة بها وعمل نسخة احتياطية جديدة.</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>فتح الخزنة</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>الرمز عندي على ورق</translation>
    </message>
    <message>
        <source>Copies of the vault&apos;s keys made before, and older passwords, then open nothing of this vault. Old backups still open as they did: make a new one, and delete them.</source>
        <translation>بعد ذلك لا تفتح نسخ مفاتيح الخزنة السابقة ولا كلمات المرور القديمة شيئًا من هذه الخزنة. أما النسخ الاحتياطية القديمة فتُفتح كما كانت: الأفضل عمل نسخة جديدة وحذفها.</translation>
    </message>
    <message>
        <source>The keys may be new</source>
        <translation>قد تكون المفاتيح جديدة</translation>
    </message>
    <message>
        <source>The keys were not renewed: the old ones hold. The recovery code that you had before goes on opening the vault; the new one opens nothing.</source>
        <translation>لم تُجدَّد المفاتيح: القديمة باقية. رمز الاسترداد السابق ما زال يفتح الخزنة؛ والرمز الجديد لا يفتح شيئًا.</translation>
    </message>
    <message>
        <source>Your password stays the same. This is the new recovery code, shown only this once. Keep it beside the old one until you have seen which of them opens the vault.</source>
        <translation>كلمة المرور تبقى كما هي. هذا هو رمز الاسترداد الجديد، ويُعرض هذه المرة فقط. ينبغي الاحتفاظ به مع الرمز القديم إلى أن يتبيّن أيّهما يفتح الخزنة.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RevealImage</name>
    <message>
        <source>Blurred picture</source>
        <translation>صورة مموّهة</translation>
    </message>
    <message>
        <source>Press and hold Space to look</source>
        <translation>للنظر: ضغط مستمر على مفتاح المسافة</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SafetyStep</name>
    <message>
        <source>Does somebody else know how to get into this computer?</source>
        <translation>هل يعرف شخص آخر كيفية الدخول إلى هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Someone who set it up, has its password, or shares your home may see what you do on it.</source>
        <translation>من جهّز الحاسوب أو يملك كلمة مروره أو يشاركك السكن قد يرى ما يجري عليه.</translation>
    </message>
    <message>
        <source>Do they know things about you that they should not?</source>
        <translation>هل يعرف شخص ما عنك أمورًا لا ينبغي أن يعرفها؟</translation>
    </message>
    <message>
        <source>Then an account or a device may be watched. Trust that feeling; Holdfast cannot detect it.</source>
        <translation>قد يكون أحد الحسابات أو الأجهزة مراقَبًا. إحساسك هذا جدير بالثقة؛ ولا يستطيع Holdfast كشف المراقبة.</translation>
    </message>
    <message>
        <source>Could it become dangerous if they noticed?</source>
        <translation>هل يمكن أن يصبح الأمر خطرًا إذا لاحظ ذلك الشخص ما يجري؟</translation>
    </message>
    <message>
        <source>Plan with somebody first: a support line or an adviser. Do not suddenly stop using a device that may be watched.</source>
        <translation>الأفضل وضع خطة أولًا مع جهة داعمة: خط مساندة أو استشارة مختصة. ويُستحسن عدم التوقف فجأة عن استخدام جهاز قد يكون مراقَبًا.</translation>
    </message>
    <message>
        <source>If you are not sure, use a computer that they never touched: at work, in a library, at a friend&apos;s. A vault can live on a USB stick.</source>
        <translation>عند الشك، الأفضل استخدام حاسوب لم يلمسه ذلك الشخص قط: في العمل، أو في مكتبة، أو لدى الأصدقاء. ويمكن أن تكون الخزنة على ذاكرة USB.</translation>
    </message>
    <message>
        <source>This device is all right</source>
        <translation>هذا الجهاز مناسب</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>First, is this device safe for you?</source>
        <translation>أولًا، هل هذا الجهاز آمن لك؟</translation>
    </message>
    <message>
        <source>Three short questions, only for you. Nothing is stored and nobody is told.</source>
        <translation>ثلاثة أسئلة قصيرة، لك وحدك. لا شيء يُخزَّن ولا أحد يُبلَّغ.</translation>
    </message>
    <message>
        <source>Not now, close Holdfast</source>
        <translation>ليس الآن، إغلاق Holdfast</translation>
    </message>
    <message>
        <source>I have a backup</source>
        <translation>لدي نسخة احتياطية</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SecretEntry</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>استخدام كلمة المرور</translation>
    </message>
    <message>
        <source>Use a recovery code</source>
        <translation>استخدام رمز الاسترداد</translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation>استخدام ملف مفتاح</translation>
    </message>
    <message>
        <source>Which key file?</source>
        <translation>أي ملف مفتاح؟</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SecretField</name>
    <message>
        <source>Show what I type</source>
        <translation>إظهار ما أكتبه</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>القفل</translation>
    </message>
    <message>
        <source>The vault locks when nobody has touched it for some minutes. The line at the foot of the window says how many; press it there to choose another number.</source>
        <translation>تُقفل الخزنة إذا لم يلمسها أحد بضع دقائق. السطر في أسفل النافذة يبيّن عددها؛ ويمكن الضغط عليه لاختيار عدد آخر.</translation>
    </message>
    <message>
        <source>A copy to fall back on, who can open the vault, and who may be asked over the internet: nobody, unless you say so.</source>
        <translation>نسخة احتياطية، ومن يستطيع فتح الخزنة، ومن يمكن سؤاله عبر الإنترنت: لا أحد، ما لم تطلب ذلك.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SideList</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>التقاط</translation>
    </message>
    <message>
        <source>ID documents</source>
        <translation>وثائق الهوية</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Check a bundle</source>
        <translation>التحقق من حزمة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%n عناصر</numerusform>
            <numerusform>%n عنصرًا</numerusform>
            <numerusform>%n عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing kept yet</source>
        <translation>لم يُحفظ شيء بعد</translation>
    </message>
    <message>
        <source>Closes the vault. Ctrl+L does the same.</source>
        <translation>يُغلق الخزنة. ويفعل Ctrl+L الأمر نفسه.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::StatusLine</name>
    <message>
        <source>Vault: %1</source>
        <translation>الخزنة: %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>بلا اتصال</translation>
    </message>
    <message>
        <source>Contacting %1</source>
        <translation>الاتصال جارٍ بـ %1</translation>
    </message>
    <message>
        <source>Locks after the work is done</source>
        <translation>القفل بعد انتهاء العمل</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s)</source>
        <translation>
            <numerusform>القفل فورًا</numerusform>
            <numerusform>القفل بعد دقيقة واحدة</numerusform>
            <numerusform>القفل بعد دقيقتين</numerusform>
            <numerusform>القفل بعد %n دقائق</numerusform>
            <numerusform>القفل بعد %n دقيقة</numerusform>
            <numerusform>القفل بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose after how many minutes without a touch the vault locks</source>
        <translation>اختيار عدد الدقائق دون نشاط التي تُقفل الخزنة بعدها</translation>
    </message>
    <message numerus="yes">
        <source>Lock after %n minute(s)</source>
        <translation>
            <numerusform>القفل فورًا</numerusform>
            <numerusform>القفل بعد دقيقة واحدة</numerusform>
            <numerusform>القفل بعد دقيقتين</numerusform>
            <numerusform>القفل بعد %n دقائق</numerusform>
            <numerusform>القفل بعد %n دقيقة</numerusform>
            <numerusform>القفل بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the settings, where you can back up</source>
        <translation>يفتح الإعدادات، وفيها يمكن عمل نسخة احتياطية</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::StrengthBar</name>
    <message>
        <source>Strength of the password</source>
        <translation>قوة كلمة المرور</translation>
    </message>
    <message>
        <source>%1 of 4</source>
        <translation>%1 من 4</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::TimeChoice</name>
    <message>
        <source>When it was there</source>
        <translation>متى كانت موجودة</translation>
    </message>
    <message>
        <source>A time-stamping authority (RFC 3161). The time is that of its own clock.</source>
        <translation>جهة لختم الوقت (RFC 3161). الوقت هو وقت ساعتها.</translation>
    </message>
    <message>
        <source>An OpenTimestamps calendar. The time is that of the Bitcoin block that takes it up, some hours later.</source>
        <translation>تقويم OpenTimestamps. الوقت هو وقت كتلة Bitcoin التي تضمّها، بعد بضع ساعات.</translation>
    </message>
    <message>
        <source>Others can confirm that the bundle was there on that day. To ask them, name a time-stamping authority or OpenTimestamps calendars in Settings. Until then nobody is asked.</source>
        <translation>يستطيع آخرون أن يؤكدوا أن الحزمة كانت موجودة في ذلك اليوم. لسؤالهم تلزم تسمية جهة لختم الوقت أو تقاويم OpenTimestamps في الإعدادات. وحتى ذلك الحين لا يُسأل أحد.</translation>
    </message>
    <message>
        <source>Others can confirm that the bundle was there on that day. Nobody is asked but whom you tick. They get a hash, which tells nothing of what is in it, and see this computer&apos;s internet address and the time.</source>
        <translation>يستطيع آخرون أن يؤكدوا أن الحزمة كانت موجودة في ذلك اليوم. لا يُسأل إلا من وُضعت عليهم علامة. يتلقون بصمة لا تقول شيئًا عما فيها، ويرون عنوان هذا الحاسوب على الإنترنت والوقت.</translation>
    </message>
    <message>
        <source>Others can confirm that the bundle was there on that day. Nobody is asked but whom you tick. They get a hash, which tells nothing of what is in it, and see the internet address of the proxy and the time.</source>
        <translation>يستطيع آخرون أن يؤكدوا أن الحزمة كانت موجودة في ذلك اليوم. لا يُسأل إلا من وُضعت عليهم علامة. يتلقون بصمة لا تقول شيئًا عما فيها، ويرون عنوان الوكيل على الإنترنت والوقت.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::TodayScreen</name>
    <message numerus="yes">
        <source>%n address(es) were not looked at for 7 days.</source>
        <translation>
            <numerusform>لا عناوين لم تُزر منذ 7 أيام.</numerusform>
            <numerusform>عنوان واحد لم يُزر منذ 7 أيام.</numerusform>
            <numerusform>عنوانان لم يُزارا منذ 7 أيام.</numerusform>
            <numerusform>%n عناوين لم تُزر منذ 7 أيام.</numerusform>
            <numerusform>%n عنوانًا لم يُزر منذ 7 أيام.</numerusform>
            <numerusform>%n عنوان لم يُزر منذ 7 أيام.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether a page is still there, changed or gone can matter as much as what it showed.</source>
        <translation>بقاء الصفحة أو تغيّرها أو اختفاؤها قد يهم بقدر ما كانت تعرضه.</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>اعرضها</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) still wait to be captured.</source>
        <translation>
            <numerusform>لا عناوين تنتظر الالتقاط.</numerusform>
            <numerusform>عنوان واحد لا يزال ينتظر الالتقاط.</numerusform>
            <numerusform>عنوانان لا يزالان ينتظران الالتقاط.</numerusform>
            <numerusform>%n عناوين لا تزال تنتظر الالتقاط.</numerusform>
            <numerusform>%n عنوانًا لا يزال ينتظر الالتقاط.</numerusform>
            <numerusform>%n عنوان لا يزال ينتظر الالتقاط.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are of a list that was paused or cut short. Nothing of it is lost.</source>
        <translation>هي من قائمة أُوقفت مؤقتًا أو قُطعت. لم يضع منها شيء.</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>عرض القائمة</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>مساء الخير</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>صباح الخير</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Whatever is kept here stays. You can stop at any time and go on another day.</source>
        <translation>كل ما حُفظ هنا باقٍ. يمكنك التوقف في أي وقت والمتابعة في يوم آخر.</translation>
    </message>
    <message>
        <source>Capture a page</source>
        <translation>التقاط صفحة</translation>
    </message>
    <message>
        <source>Paste an address. Holdfast records what the site shows, when, and who served it.</source>
        <translation>يكفي لصق عنوان ويب. يسجّل Holdfast ما يعرضه الموقع، ووقته، والخادم الذي أرسله.</translation>
    </message>
    <message>
        <source>Add files or screenshots</source>
        <translation>إضافة ملفات أو لقطات شاشة</translation>
    </message>
    <message>
        <source>From this computer or a phone. The originals stay exactly as they are.</source>
        <translation>من هذا الحاسوب أو من هاتف. تبقى الملفات الأصلية كما هي تمامًا.</translation>
    </message>
    <message>
        <source>Cover details on an ID</source>
        <translation>تغطية تفاصيل في وثيقة هوية</translation>
    </message>
    <message>
        <source>Hide numbers before you send a document to anyone.</source>
        <translation>لإخفاء الأرقام قبل إرسال وثيقة إلى أي جهة.</translation>
    </message>
    <message>
        <source>Kept last</source>
        <translation>آخر ما حُفظ</translation>
    </message>
    <message>
        <source>See all evidence</source>
        <translation>عرض كل الأدلة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>الخطوة التالية</translation>
    </message>
    <message>
        <source>A second copy in another place keeps your evidence when this computer is lost or breaks. It is encrypted too.</source>
        <translation>نسخة ثانية في مكان آخر تحفظ أدلتك إذا فُقد هذا الحاسوب أو تعطّل. وهي مشفّرة أيضًا.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>نسخ احتياطي</translation>
    </message>
    <message>
        <source>A small part of the vault was damaged, and Holdfast put it right from the second copy that it keeps. Nothing is lost. Disks that wear out begin like this: make a backup on another one.</source>
        <translation>كان جزء صغير من الخزنة تالفًا، فأصلحه Holdfast من النسخة الثانية التي يحتفظ بها. لم يُفقد شيء. هكذا تبدأ الأقراص التي تبلى: يلزم إنشاء نسخة احتياطية على قرص آخر.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::Unlock</name>
    <message>
        <source>Welcome back</source>
        <translation>مرحبًا بعودتك</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Use a recovery code</source>
        <translation>استخدام رمز الاسترداد</translation>
    </message>
    <message>
        <source>Make or find a vault</source>
        <translation>إنشاء خزنة أو البحث عن خزنة</translation>
    </message>
    <message>
        <source>Check a bundle</source>
        <translation>التحقق من حزمة</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>استخدام كلمة المرور</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>الفتح جارٍ</translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation>استخدام ملف مفتاح</translation>
    </message>
    <message>
        <source>Which key file?</source>
        <translation>أي ملف مفتاح؟</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Save what is intact</source>
        <translation>إنقاذ ما هو سليم</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WaysIn</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>ملف مفتاح</translation>
    </message>
    <message>
        <source>Remove this password?</source>
        <translation>أتريد إزالة كلمة المرور هذه؟</translation>
    </message>
    <message>
        <source>Remove this recovery code?</source>
        <translation>أتريد إزالة رمز الاسترداد هذا؟</translation>
    </message>
    <message>
        <source>Remove this key file?</source>
        <translation>أتريد إزالة ملف المفتاح هذا؟</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>إنشاء رمز استرداد</translation>
    </message>
    <message>
        <source>Add a key file</source>
        <translation>إضافة ملف مفتاح</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation>وسائل فتح الخزنة</translation>
    </message>
    <message>
        <source>Each of these opens the vault by itself. A password or a recovery code always remains.</source>
        <translation>كل وسيلة من هذه تفتح الخزنة وحدها. وتبقى دائمًا كلمة مرور أو رمز استرداد.</translation>
    </message>
    <message>
        <source>A key file is a small file that opens the vault without a password. Keep it on a stick, apart from this computer: whoever has it and the vault can open it.</source>
        <translation>ملف المفتاح ملف صغير يفتح الخزنة من دون كلمة مرور. يُحفظ على ذاكرة USB بعيدًا عن هذا الحاسوب: فمن يملكه مع الخزنة يستطيع فتحها.</translation>
    </message>
    <message>
        <source>Your new recovery code. It is shown only this once: print it or copy it by hand.</source>
        <translation>رمز الاسترداد الجديد. يظهر هذه المرة فقط: يلزم طبعه أو نسخه باليد.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>الرمز عندي على ورق</translation>
    </message>
    <message>
        <source>Where should the key file be?</source>
        <translation>أين يوضع ملف المفتاح؟</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Made %1. It opened the vault this time.</source>
        <translation>التاريخ: %1. فُتحت الخزنة بهذه الوسيلة الآن.</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>التاريخ: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove: %1, made %2</source>
        <translation>إزالة: %1، التاريخ: %2</translation>
    </message>
    <message>
        <source>Removed. It opens this vault no more.</source>
        <translation>تمت الإزالة. لم تعد هذه الوسيلة تفتح الخزنة.</translation>
    </message>
    <message>
        <source>The key file opens the vault from now on. On the unlock screen choose “Use a key file”.</source>
        <translation>ملف المفتاح يفتح الخزنة من الآن. وذلك من شاشة الفتح باختيار «استخدام ملف مفتاح».</translation>
    </message>
    <message>
        <source>It then opens this vault no more. Copies made before, backups included, still open with it.</source>
        <translation>بعد ذلك لا تُفتح هذه الخزنة بهذه الوسيلة. أما النسخ السابقة، ومنها النسخ الاحتياطية، فلا تزال تُفتح بها.</translation>
    </message>
    <message>
        <source>Add a password</source>
        <translation>إضافة كلمة مرور</translation>
    </message>
    <message>
        <source>The new password opens the vault too, from now on. Tell it in a way that nobody else can read; it can be removed here at any time.</source>
        <translation>تفتح كلمة المرور الجديدة الخزنة أيضًا من الآن. يلزم إبلاغها بطريقة لا يستطيع أحد آخر قراءتها؛ ويمكن إزالتها من هنا في أي وقت.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WriteNotes</name>
    <message>
        <source>Notes and title</source>
        <translation>الملاحظات والعنوان</translation>
    </message>
    <message>
        <source>Save the title</source>
        <translation>حفظ العنوان</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>إضافة الوسم</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>Only for you</source>
        <translation>لك وحدك</translation>
    </message>
    <message>
        <source>Notes and tags stay in the vault. They are never in a bundle; its log says only that there was one.</source>
        <translation>تبقى الملاحظات والوسوم في الخزنة. ولا تدخل أي حزمة أبدًا؛ وسجل الحزمة يذكر فقط أنها وُجدت.</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>A tag: one or two words</source>
        <translation>وسم: كلمة أو كلمتان</translation>
    </message>
    <message>
        <source>For whoever gets a bundle too</source>
        <translation>لمن يستلم حزمة أيضًا</translation>
    </message>
    <message>
        <source>The title goes into bundles. Earlier titles stay in the log.</source>
        <translation>يظهر العنوان في الحزم. وتبقى العناوين السابقة في السجل.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The title is changed.</source>
        <translation>تغيّر العنوان.</translation>
    </message>
    <message>
        <source>The tag is kept.</source>
        <translation>حُفظ الوسم.</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>حُفظت الملاحظة.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WaitingList</name>
    <message>
        <source>Go on with them</source>
        <translation>المتابعة بها</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>صرف النظر عنها</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) of an earlier list still wait to be captured.</source>
        <translation>
            <numerusform>لا عناوين من قائمة سابقة تنتظر الالتقاط.</numerusform>
            <numerusform>عنوان واحد من قائمة سابقة ما زال ينتظر الالتقاط.</numerusform>
            <numerusform>عنوانان من قائمة سابقة ما زالا ينتظران الالتقاط.</numerusform>
            <numerusform>%n عناوين من قائمة سابقة ما زالت تنتظر الالتقاط.</numerusform>
            <numerusform>%n عنوانًا من قائمة سابقة ما زال ينتظر الالتقاط.</numerusform>
            <numerusform>%n عنوان من قائمة سابقة ما زال ينتظر الالتقاط.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ChoiceList</name>
    <message>
        <source>Tick all</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>Posted it</source>
        <translation>نشره</translation>
    </message>
    <message>
        <source>Passed it on</source>
        <translation>أعاد نشره</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>علّق</translation>
    </message>
    <message>
        <source>Is named there</source>
        <translation>مذكور فيه</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>Views: %1</source>
        <translation>المشاهدات: %1</translation>
    </message>
    <message>
        <source>Likes: %1</source>
        <translation>الإعجابات: %1</translation>
    </message>
    <message>
        <source>Passed on: %1</source>
        <translation>المشاركات: %1</translation>
    </message>
    <message>
        <source>Comments: %1</source>
        <translation>التعليقات: %1</translation>
    </message>
    <message>
        <source>Views: from %1 to %2</source>
        <translation>المشاهدات: من %1 إلى %2</translation>
    </message>
    <message>
        <source>Likes: from %1 to %2</source>
        <translation>الإعجابات: من %1 إلى %2</translation>
    </message>
    <message>
        <source>Passed on: from %1 to %2</source>
        <translation>المشاركات: من %1 إلى %2</translation>
    </message>
    <message>
        <source>Comments: from %1 to %2</source>
        <translation>التعليقات: من %1 إلى %2</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>المشاهدات</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>الإعجابات</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>المشاركات</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PictureChoice</name>
    <message>
        <source>Frames of %1</source>
        <translation>لقطات من %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PageFacts</name>
    <message>
        <source>People and figures</source>
        <translation>أشخاص وأرقام</translation>
    </message>
    <message>
        <source>Look on the page</source>
        <translation>ابحث في الصفحة</translation>
    </message>
    <message>
        <source>Keep what is ticked</source>
        <translation>احفظ ما حدّدته</translation>
    </message>
    <message>
        <source>Who is on it, and what it counts</source>
        <translation>من يظهر فيها، وما تعدّه</translation>
    </message>
    <message>
        <source>What you keep here stays in the vault until you choose to hand it over. The log says only that there was a change.</source>
        <translation>ما تحفظه هنا يبقى في الخزنة إلى أن تختار تسليمه. يذكر السجل فقط أن تغييرًا حدث.</translation>
    </message>
    <message>
        <source>The page was read as it was stored; nobody was asked. Tick what is right: a page can say anything.</source>
        <translation>قُرئت الصفحة كما خُزّنت، ولم يُسأل أحد. حدّد الصحيح فقط: قد تقول الصفحة أي شيء.</translation>
    </message>
    <message>
        <source>Holdfast recognises nobody and no figure on this page. You can put them down yourself.</source>
        <translation>لا يتعرّف Holdfast في هذه الصفحة على أحد ولا على أي رقم. يمكنك تدوينهم بنفسك.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::KeptFacts</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>إزالة: %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PutDown</name>
    <message>
        <source>Put down</source>
        <translation>دوّن</translation>
    </message>
    <message>
        <source>Put somebody down yourself</source>
        <translation>دوّن شخصًا بنفسك</translation>
    </message>
    <message>
        <source>Name, or @ and what the site calls them</source>
        <translation>الاسم، أو @ وما يسمّيه به الموقع</translation>
    </message>
    <message>
        <source>Address of the profile, if there is one</source>
        <translation>عنوان الملف الشخصي إن وُجد</translation>
    </message>
</context>
<context>
    <name>WindowWords</name>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>إيقاف التحميل</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Find in the page</source>
        <translation>البحث في الصفحة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>لسان جديد</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>الصفحات المفتوحة</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>إغلاق هذا اللسان</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Capture this page</source>
        <translation>التقاط هذه الصفحة</translation>
    </message>
    <message>
        <source>The whole page, as it stands here: picture, text and source (Ctrl+S)</source>
        <translation>الصفحة كلها كما هي هنا: الصورة والنص والمصدر (Ctrl+S)</translation>
    </message>
    <message>
        <source>Capture what is visible</source>
        <translation>التقاط ما هو ظاهر</translation>
    </message>
    <message>
        <source>Only what can be seen now, without scrolling: picture and text (Ctrl+D)</source>
        <translation>ما يُرى الآن فقط من دون تمرير: الصورة والنص (Ctrl+D)</translation>
    </message>
    <message>
        <source>Capture every page I open</source>
        <translation>التقاط كل صفحة أفتحها</translation>
    </message>
    <message>
        <source>Are you logged in on this page?</source>
        <translation>هل سُجّل دخولك في هذه الصفحة؟</translation>
    </message>
    <message>
        <source>Logged in: not said</source>
        <translation>تسجيل الدخول: لم يُذكر</translation>
    </message>
    <message>
        <source>I am logged in here</source>
        <translation>سُجّل دخولي هنا</translation>
    </message>
    <message>
        <source>I am not logged in here</source>
        <translation>لم يُسجَّل دخولي هنا</translation>
    </message>
    <message>
        <source>You said: nobody under 18.</source>
        <translation>الإجابة السابقة: لا أحد دون 18 عامًا.</translation>
    </message>
    <message>
        <source>Somebody may be under 18</source>
        <translation>قد يكون أحدهم دون 18 عامًا</translation>
    </message>
    <message>
        <source>Closes this window at once. Of this page only the address is kept, and no picture (Ctrl+U)</source>
        <translation>يغلق هذه النافذة فورًا. لا يُحفظ من هذه الصفحة إلا عنوانها، من دون أي صورة (Ctrl+U)</translation>
    </message>
    <message>
        <source>Log in and go to the page that should be kept. What you type goes to the site and is not kept. When this window closes, you are logged out here and nothing of it stays on this computer.</source>
        <translation>يمكن تسجيل الدخول والذهاب إلى الصفحة المراد حفظها. ما يُكتب يذهب إلى الموقع ولا يُحفظ. وعند إغلاق هذه النافذة ينتهي تسجيل الدخول هنا ولا يبقى منها شيء على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This is no web address. One looks like this: https://example.com/page</source>
        <translation>هذا ليس عنوان ويب. العنوان يكون هكذا: https://example.com/page</translation>
    </message>
    <message>
        <source>The page is being captured. Please leave it as it is.</source>
        <translation>يجري التقاط الصفحة. يُرجى تركها كما هي.</translation>
    </message>
    <message>
        <source>Waiting until the page has loaded…</source>
        <translation>انتظار اكتمال تحميل الصفحة…</translation>
    </message>
    <message>
        <source>Scrolling through the page…</source>
        <translation>تمرير الصفحة…</translation>
    </message>
    <message>
        <source>Taking the picture…</source>
        <translation>التقاط الصورة…</translation>
    </message>
    <message>
        <source>Keeping the page…</source>
        <translation>حفظ الصفحة…</translation>
    </message>
    <message>
        <source>Not on this page.</source>
        <translation>غير موجود في هذه الصفحة.</translation>
    </message>
    <message>
        <source>The page stopped working. Load it again.</source>
        <translation>توقفت الصفحة عن العمل. يمكن إعادة تحميلها.</translation>
    </message>
    <message>
        <source>The page could not be opened. Check the address and the connection, then load it again.</source>
        <translation>تعذّر فتح الصفحة. يُرجى التحقق من العنوان والاتصال ثم إعادة التحميل.</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <translation>يقول %1: %2</translation>
    </message>
    <message>
        <source>The page wanted to show a message in a window of its own, which is not done here.</source>
        <translation>أرادت الصفحة عرض رسالة في نافذة خاصة بها، وهذا لا يُسمح به هنا.</translation>
    </message>
    <message>
        <source>The page wanted to open more tabs, which was refused. If you were waiting for one, press its link or button once more.</source>
        <translation>أرادت الصفحة فتح ألسنة أخرى، ورُفض ذلك. إن كان أحدها منتظَرًا، يُرجى الضغط على رابطه أو زره مرة أخرى.</translation>
    </message>
    <message>
        <source>There are as many tabs as this window can have. Close one first.</source>
        <translation>بلغت هذه النافذة أقصى عدد من الألسنة. يُرجى إغلاق أحدها أولًا.</translation>
    </message>
    <message>
        <source>The page asked for the camera, the microphone, the place or something like it, and got nothing.</source>
        <translation>طلبت الصفحة الكاميرا أو الميكروفون أو الموقع أو ما يشبهها، ولم تحصل على شيء.</translation>
    </message>
    <message>
        <source>The site asks for a password outside the page, which this window cannot give it. Nothing was sent.</source>
        <translation>يطلب الموقع كلمة مرور خارج الصفحة، ولا تستطيع هذه النافذة إعطاءها. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The proxy asks for a password. Nothing was sent.</source>
        <translation>يطلب الوكيل كلمة مرور. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The site asked for a certificate of yours and got none.</source>
        <translation>طلب الموقع شهادة خاصة بك ولم يحصل على أي منها.</translation>
    </message>
    <message>
        <source>The page asked for a file of this computer and got none.</source>
        <translation>طلبت الصفحة ملفًا من هذا الحاسوب ولم تحصل عليه.</translation>
    </message>
    <message>
        <source>The page asked for files of this computer and got none.</source>
        <translation>طلبت الصفحة ملفات من هذا الحاسوب ولم تحصل عليها.</translation>
    </message>
    <message>
        <source>The page wanted the whole screen, which it does not get: the address always stays in view.</source>
        <translation>أرادت الصفحة الشاشة كلها ولا تحصل عليها: يبقى العنوان ظاهرًا دائمًا.</translation>
    </message>
    <message>
        <source>The page wanted to open links on this computer, which it may not.</source>
        <translation>أرادت الصفحة فتح روابط على هذا الحاسوب، وهذا غير مسموح لها.</translation>
    </message>
    <message>
        <source>The page wanted to print, which is not done here.</source>
        <translation>أرادت الصفحة الطباعة، وهذا لا يُسمح به هنا.</translation>
    </message>
    <message>
        <source>The page offered a file, and it was not downloaded. Capture a page that shows it instead.</source>
        <translation>عرضت الصفحة ملفًا ولم يُنزَّل. يمكن بدلًا من ذلك التقاط صفحة تعرضه.</translation>
    </message>
    <message>
        <source>This link leads out of the web, to another program or to this computer. It was not followed.</source>
        <translation>يقود هذا الرابط إلى خارج الويب، إلى برنامج آخر أو إلى هذا الحاسوب. لم يُتَّبع.</translation>
    </message>
    <message>
        <source>The site could not prove who it is, so it was not opened. Somebody may be listening in.</source>
        <translation>لم يستطع الموقع إثبات هويته فلم يُفتح. ربما يتنصت أحدهم.</translation>
    </message>
    <message>
        <source>The page wanted to go elsewhere while it was being captured. It stays until that is done.</source>
        <translation>أرادت الصفحة الانتقال إلى مكان آخر أثناء التقاطها. ستبقى حتى ينتهي ذلك.</translation>
    </message>
    <message>
        <source>Kept. You find it in Evidence.</source>
        <translation>حُفظت. توجد في الأدلة.</translation>
    </message>
    <message>
        <source>Kept, with this remark: %1</source>
        <translation>حُفظت مع هذه الملاحظة: %1</translation>
    </message>
    <message>
        <source>Nothing was kept: %1</source>
        <translation>لم يُحفظ شيء: %1</translation>
    </message>
    <message>
        <source>The page reached for this computer or its own network, which was refused.</source>
        <translation>حاولت الصفحة الوصول إلى هذا الحاسوب أو شبكته الخاصة، فرُفض ذلك.</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>خروج سريع</translation>
    </message>
    <message>
        <source>Closes this window and Holdfast at once, and locks the vault. Escape twice does the same</source>
        <translation>يغلق هذه النافذة وHoldfast فورًا ويقفل الخزنة. الضغط على Esc مرتين يفعل الشيء نفسه</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WindowCard</name>
    <message>
        <source>Capture every page I open</source>
        <translation>التقاط كل صفحة أفتحها</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>فتح النافذة</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>A screen reader or an input method of this desktop does not reach the window: it is shut off from all other programs. Keyboard layouts work, and so does the keyboard alone.</source>
        <translation>لا يصل قارئ الشاشة ولا أسلوب الإدخال في سطح المكتب هذا إلى النافذة: فهي معزولة عن سائر البرامج. تعمل تخطيطات لوحة المفاتيح، ويكفي العمل بلوحة المفاتيح وحدها.</translation>
    </message>
    <message>
        <source>Open a page yourself, to log in first</source>
        <translation>فتح صفحة بنفسك، لتسجيل الدخول أولًا</translation>
    </message>
    <message>
        <source>A page that is shown is a copy already, so no window is opened for it. Its address can be kept.</source>
        <translation>الصفحة المعروضة نسخة بالفعل، لذلك لا تُفتح لها نافذة. ويمكن حفظ عنوانها.</translation>
    </message>
    <message>
        <source>A window opens in which you go to pages yourself, for what is only shown after a log-in. A button in it captures the page as you see it. The site sees you as with any visit. What you type is not kept.</source>
        <translation>تُفتح نافذة يمكن التنقل فيها بين الصفحات، لما لا يظهر إلا بعد تسجيل الدخول. وفيها زر يلتقط الصفحة كما تظهر. يرى الموقع الزيارة كأي زيارة أخرى. ما يُكتب لا يُحفظ.</translation>
    </message>
    <message>
        <source>First answer the question about under 18.</source>
        <translation>يُرجى أولًا الإجابة عن السؤال عمّن هم دون 18 عامًا.</translation>
    </message>
    <message>
        <source>The window opens…</source>
        <translation>تُفتح النافذة…</translation>
    </message>
    <message>
        <source>The window is open.</source>
        <translation>النافذة مفتوحة.</translation>
    </message>
    <message>
        <source>Capturing %1</source>
        <translation>التقاط %1</translation>
    </message>
    <message>
        <source>Of that page only the address was kept, and no picture. Pages that were captured before are still in Evidence: change their answer about under 18 there, if it no longer holds. In the question above, “yes” says whom to ask.</source>
        <translation>لم يُحفظ من تلك الصفحة إلا عنوانها، من دون أي صورة. أما الصفحات التي التُقطت قبلها فما زالت في الأدلة: يمكن هناك تغيير الإجابة عمّن هم دون 18 عامًا إن لم تعد صحيحة. وفي السؤال أعلاه تبيّن الإجابة «نعم» إلى من يمكن التوجه.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PictureCard</name>
    <message>
        <source>Choose what to take</source>
        <translation>اختيار ما يُلتقط</translation>
    </message>
    <message>
        <source>A picture of another program</source>
        <translation>صورة لبرنامج آخر</translation>
    </message>
    <message>
        <source>For what has no address of its own, such as a message in a chat program on this computer.</source>
        <translation>لما ليس له عنوان خاص به، مثل رسالة في برنامج محادثة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>On this system, take a picture with the system's own tool and add it with “Add files”.</source>
        <translation>على هذا النظام، يمكن التقاط صورة بأداة النظام نفسه ثم إضافتها عبر «إضافة ملفات».</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ScreenChoice</name>
    <message>
        <source>No other program has a window open.</source>
        <translation>لا توجد نافذة مفتوحة لأي برنامج آخر.</translation>
    </message>
    <message>
        <source>Note which program and window title</source>
        <translation>تدوين البرنامج وعنوان النافذة</translation>
    </message>
    <message>
        <source>What should be in the picture?</source>
        <translation>ما الذي يجب أن يظهر في الصورة؟</translation>
    </message>
    <message>
        <source>The whole desktop</source>
        <translation>سطح المكتب كله</translation>
    </message>
    <message>
        <source>One window</source>
        <translation>نافذة واحدة</translation>
    </message>
    <message>
        <source>Windows of other programs</source>
        <translation>نوافذ البرامج الأخرى</translation>
    </message>
    <message>
        <source>A title can name people. It goes wherever the picture goes.</source>
        <translation>قد يذكر العنوان أسماء أشخاص. وهو ينتقل مع الصورة أينما ذهبت.</translation>
    </message>
    <message>
        <source>Do you need time to get it ready?</source>
        <translation>هل تحتاج الشاشة إلى وقت للتجهيز؟</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Monitor %1 (%2 × %3)</source>
        <translation>الشاشة %1 (⁦%2 × %3⁩)</translation>
    </message>
    <message>
        <source>A part of this screen</source>
        <translation>جزء من هذه الشاشة</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::TakeScreen</name>
    <message>
        <source>A picture of another program</source>
        <translation>صورة لبرنامج آخر</translation>
    </message>
    <message>
        <source>Holdfast hides its window and keeps exactly what the screen then shows. Whatever else is on it comes along, so close what nobody should see.</source>
        <translation>يُخفي Holdfast نافذته ويحفظ بالضبط ما تعرضه الشاشة عندئذ. وكل ما عليها يدخل في الصورة، لذلك يحسن إغلاق ما لا ينبغي أن يراه أحد.</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>التقاط الصورة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>See it in Evidence</source>
        <translation>العرض في الأدلة</translation>
    </message>
    <message>
        <source>Take another</source>
        <translation>التقاط صورة أخرى</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Then no picture is taken. In most countries a copy of such an image is against the law for anyone to make, also for the person in it and for those who help. You have done nothing wrong by asking.</source>
        <translation>في هذه الحالة لا تُلتقط أي صورة. ففي معظم البلدان يمنع القانون أي شخص من نسخ صورة كهذه، حتى من يظهر فيها ومن يقدّم المساعدة. وليس في سؤالك أي خطأ.</translation>
    </message>
    <message numerus="yes">
        <source>The picture is taken in %n second(s).</source>
        <translation>
            <numerusform>تُلتقط الصورة بعد %n ثانية.</numerusform>
            <numerusform>تُلتقط الصورة بعد ثانية واحدة.</numerusform>
            <numerusform>تُلتقط الصورة بعد ثانيتين.</numerusform>
            <numerusform>تُلتقط الصورة بعد %n ثوانٍ.</numerusform>
            <numerusform>تُلتقط الصورة بعد %n ثانية.</numerusform>
            <numerusform>تُلتقط الصورة بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is being put into the vault…</source>
        <translation>تُوضع الصورة في الخزنة…</translation>
    </message>
    <message>
        <source>The picture is in the vault as %1.</source>
        <translation>الصورة في الخزنة بالرقم %1.</translation>
    </message>
    <message>
        <source>The picture is in the vault as %1. It looks like %2, which was there before.</source>
        <translation>الصورة في الخزنة بالرقم %1. وهي تشبه %2 الموجودة من قبل.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PartPicker</name>
    <message>
        <source>Keep this part</source>
        <translation>الاحتفاظ بهذا الجزء</translation>
    </message>
    <message>
        <source>The part of the screen to keep</source>
        <translation>الجزء الذي يُحتفظ به من الشاشة</translation>
    </message>
    <message>
        <source>Drag over the part to keep. Nothing else of the screen is stored.</source>
        <translation>يُسحب المؤشّر فوق الجزء المراد الاحتفاظ به. ولا يُحفظ أي شيء آخر من الشاشة.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Quick exit</source>
        <translation>خروج سريع</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LeakCard</name>
    <message>
        <source>Page %1: lines for machines can be read, or a part of them. They repeat name, number and birth date. Cover all of these lines.</source>
        <translation>الصفحة %1: يمكن قراءة أسطر مخصّصة للآلات أو جزء منها. وهي تكرّر الاسم والرقم وتاريخ الميلاد. يلزم تغطية هذه الأسطر كلها.</translation>
    </message>
    <message>
        <source>Page %1: a barcode can be read. It often repeats everything that was covered. Cover all of it.</source>
        <translation>الصفحة %1: يمكن قراءة رمز شريطي. وهو يكرّر غالبًا كل ما جرت تغطيته. يلزم تغطيته كله.</translation>
    </message>
    <message>
        <source>Page %1: text that is hardly seen can be brought back. Cover it.</source>
        <translation>الصفحة %1: يمكن استرجاع نصّ لا يكاد يُرى. يلزم تغطيته.</translation>
    </message>
    <message>
        <source>A photo of somebody stays visible. Cover it unless they need to see it.</source>
        <translation>تبقى صورة شخص ظاهرة. ينبغي تغطيتها ما لم تكن رؤيتها لازمة.</translation>
    </message>
    <message>
        <source>Something that the pages do not show is in the file. Do not send this copy; make another.</source>
        <translation>في الملف شيء لا تُظهره الصفحات. لا ينبغي إرسال هذه النسخة، بل صنع نسخة أخرى.</translation>
    </message>
    <message>
        <source>Check of this copy</source>
        <translation>فحص هذه النسخة</translation>
    </message>
    <message>
        <source>No check can know whether what you left visible is more than the receiver needs, nor read handwriting. Look at each page yourself before you send it.</source>
        <translation>لا يستطيع أي فحص أن يعرف هل ما تُرك ظاهرًا أكثر مما يحتاج إليه المستلم، ولا أن يقرأ خط اليد. يلزم النظر إلى كل صفحة قبل الإرسال.</translation>
    </message>
    <message>
        <source>The finished file is being read again, as somebody else would try to…</source>
        <translation>تُعاد قراءة الملف النهائي كما قد يحاول شخص آخر أن يقرأه…</translation>
    </message>
    <message>
        <source>The copy could not be checked.</source>
        <translation>تعذّر فحص النسخة.</translation>
    </message>
    <message>
        <source>A part of the copy could not be checked.</source>
        <translation>تعذّر فحص جزء من النسخة.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing hidden was found, no lines for machines and no barcode. %n word(s) stay readable.</source>
        <translation>
            <numerusform>لم يُعثر على شيء مخفي ولا على أسطر للآلات ولا رمز شريطي. لا تبقى كلمة مقروءة.</numerusform>
            <numerusform>لم يُعثر على شيء مخفي ولا على أسطر للآلات ولا رمز شريطي. تبقى كلمة واحدة مقروءة.</numerusform>
            <numerusform>لم يُعثر على شيء مخفي ولا على أسطر للآلات ولا رمز شريطي. تبقى كلمتان مقروءتان.</numerusform>
            <numerusform>لم يُعثر على شيء مخفي ولا على أسطر للآلات ولا رمز شريطي. تبقى %n كلمات مقروءة.</numerusform>
            <numerusform>لم يُعثر على شيء مخفي ولا على أسطر للآلات ولا رمز شريطي. تبقى %n كلمة مقروءة.</numerusform>
            <numerusform>لم يُعثر على شيء مخفي ولا على أسطر للآلات ولا رمز شريطي. تبقى %n كلمة مقروءة.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you can see words on it, this program could not read them: look at them yourself.</source>
        <translation>إذا كانت عليها كلمات ظاهرة فإن هذا البرنامج لم يستطع قراءتها: يجب النظر إليها بالعين.</translation>
    </message>
    <message>
        <source>I have read this and keep the copy as it is</source>
        <translation>قرأتُ هذا وأُبقي النسخة كما هي</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LintCard</name>
    <message>
        <source>What the file says about itself could not be read. Leave it out, or look at it with another program.</source>
        <translation>تعذّرت قراءة ما يقوله الملف عن نفسه. اتركه، أو انظر إليه ببرنامج آخر.</translation>
    </message>
    <message>
        <source>This names somebody to whom something was handed over before, or made for.</source>
        <translation>هذا يذكر شخصًا سُلِّم إليه شيء من قبل، أو صُنع له.</translation>
    </message>
    <message>
        <source>The log can keep the event and withhold what it tells.</source>
        <translation>يمكن للسجل أن يبقي الحدث ويحجب ما يقوله.</translation>
    </message>
    <message>
        <source>An identity document would go out as it is, with everything that stands on it.</source>
        <translation>ستخرج وثيقة هوية كما هي، بكل ما فيها.</translation>
    </message>
    <message>
        <source>A file says where it was made.</source>
        <translation>يذكر ملف المكان الذي أُنشئ فيه.</translation>
    </message>
    <message>
        <source>A file names a person or a device.</source>
        <translation>يذكر ملف اسم شخص أو جهاز.</translation>
    </message>
    <message>
        <source>A folder is named, and its name is often a person&apos;s.</source>
        <translation>ذُكر اسم مجلد، وكثيرًا ما يكون اسم شخص.</translation>
    </message>
    <message>
        <source>A part of an address can tell which account shared, opened or used it.</source>
        <translation>قد يكشف جزء من عنوان أي حساب شاركه أو فتحه أو استعمله.</translation>
    </message>
    <message>
        <source>A mail tells to which address it came.</source>
        <translation>تذكر رسالة بريد العنوان الذي وصلت إليه.</translation>
    </message>
    <message>
        <source>A mail holds a network address. If you sent the mail, it is likely yours.</source>
        <translation>في رسالة بريد عنوان شبكة. إن كنت مرسلها فهو عنوانك على الأرجح.</translation>
    </message>
    <message>
        <source>A text shows a network address. Sites show visitors theirs: it may be yours and tell where you live.</source>
        <translation>يُظهر نصٌّ عنوان شبكة. تُظهر المواقع لزوّارها عناوينهم، فقد يكون عنوانك ويدلّ على مكان سكنك.</translation>
    </message>
    <message>
        <source>An account is named. If it is yours, or that of somebody close to you, it tells who you are.</source>
        <translation>ذُكر حساب. إن كان حسابك أو حساب شخص قريب منك فهو يدلّ على هويتك.</translation>
    </message>
    <message>
        <source>The page was kept as somebody saw it who was signed in, and may show who that was.</source>
        <translation>حُفظت الصفحة كما رآها شخص سجّل دخوله، وقد تُظهر من هو.</translation>
    </message>
    <message>
        <source>The log gives this name as who collected the evidence.</source>
        <translation>يذكر السجل هذا الاسم على أنه جامع الأدلة.</translation>
    </message>
    <message>
        <source>This could not be looked through, so it may hold something that is not listed.</source>
        <translation>تعذّر فحص هذا، فقد يكون فيه ما لم يُذكر هنا.</translation>
    </message>
    <message>
        <source>There is a covered copy, which can go in its place.</source>
        <translation>توجد نسخة مغطاة يمكن أن تخرج بدلًا منه.</translation>
    </message>
    <message>
        <source>Make a covered copy under ID documents, which can go in its place.</source>
        <translation>أنشئ نسخة مغطاة في «وثائق الهوية» لتخرج بدلًا منه.</translation>
    </message>
    <message>
        <source>Leave it out, or ask whoever receives it whether they need it.</source>
        <translation>اتركه، أو اسأل من يستلمه هل يحتاج إليه.</translation>
    </message>
    <message>
        <source>You can give it another title in Evidence; the log keeps the one that it had.</source>
        <translation>يمكنك إعطاؤه عنوانًا آخر في «الأدلة»؛ ويبقى عنوانه السابق في السجل.</translation>
    </message>
    <message>
        <source>You can capture the address again without that part.</source>
        <translation>يمكنك التقاط العنوان من جديد بلا هذا الجزء.</translation>
    </message>
    <message>
        <source>The log can&apos;t be changed. Ask somebody you trust before you hand the bundle over.</source>
        <translation>لا يمكن تغيير السجل. استشر من تثق به قبل تسليم الحزمة.</translation>
    </message>
    <message>
        <source>It may be damaged. Ask somebody who knows computers before you go on.</source>
        <translation>قد يكون تالفًا. استعن بمن يعرف الحواسيب قبل أن تتابع.</translation>
    </message>
    <message>
        <source>It is whole, but long. Look at the rest yourself.</source>
        <translation>الملف سليم لكنه طويل. انظر في بقيته بنفسك.</translation>
    </message>
    <message>
        <source>What this would tell about you</source>
        <translation>ما الذي سيكشفه هذا عنك</translation>
    </message>
    <message>
        <source>Whoever receives the bundle may have to give a copy to the other side. You decide about each.</source>
        <translation>قد يُلزم مستلم الحزمة بإعطاء نسخة منها للطرف الآخر. والقرار في كل نقطة لك.</translation>
    </message>
    <message>
        <source>What pictures, films and pages show or say, no program can know: faces, rooms, voices, names. Every bundle tells your initials, when you collected, and this computer&apos;s time zone and kind of system.</source>
        <translation>ما تُظهره الصور والأفلام والصفحات أو تقوله لا يعرفه أي برنامج: وجوه وغرف وأصوات وأسماء. وتذكر كل حزمة الأحرف الأولى من اسمك، ومتى جمعت، والمنطقة الزمنية لهذا الحاسوب ونوع نظامه.</translation>
    </message>
    <message>
        <source>Write it all the same</source>
        <translation>كتابتها على أي حال</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>ترك %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more item(s) are not shown.</source>
        <translation>
            <numerusform>لا عناصر أخرى.</numerusform>
            <numerusform>عنصر آخر غير معروض.</numerusform>
            <numerusform>عنصران آخران غير معروضين.</numerusform>
            <numerusform>%n عناصر أخرى غير معروضة.</numerusform>
            <numerusform>%n عنصرًا آخر غير معروض.</numerusform>
            <numerusform>%n عنصر آخر غير معروض.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your reason for what stays here</source>
        <translation>السبب الذي ذكرته لما يبقى هنا</translation>
    </message>
    <message>
        <source>A mail address stands in what you wrote, and strangers may read it.</source>
        <translation>يوجد عنوان بريد إلكتروني فيما كتبته، وقد يقرؤه غرباء.</translation>
    </message>
    <message>
        <source>You can write it without that.</source>
        <translation>يمكنك كتابته من دون ذلك.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::KeyBook</name>
    <message>
        <source>Keep this key</source>
        <translation>الاحتفاظ بهذا المفتاح</translation>
    </message>
    <message>
        <source>You can keep this key in the vault for the next time.</source>
        <translation>يمكنك حفظ هذا المفتاح في الخزنة للمرة القادمة.</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>لمن هو</translation>
    </message>
    <message>
        <source>How you made sure of it</source>
        <translation>كيف تحققت منه</translation>
    </message>
    <message>
        <source>How you made sure that it is theirs, if you did</source>
        <translation>كيف تحققت من أنه له، إن فعلت</translation>
    </message>
    <message>
        <source>Not confirmed. Read the fingerprint to them on the phone, on a number that you know:</source>
        <translation>غير مؤكد. اقرأ له البصمة عبر الهاتف، على رقم تعرفه:</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>مؤكد: %1</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::KeepBundle</name>
    <message>
        <source>Keep in this vault</source>
        <translation>الاحتفاظ بها في هذه الخزنة</translation>
    </message>
    <message>
        <source>See it in Evidence</source>
        <translation>إظهارها في الأدلة</translation>
    </message>
    <message>
        <source>Keep what is in it</source>
        <translation>الاحتفاظ بما فيها</translation>
    </message>
    <message>
        <source>Every exhibit in it becomes part of your vault, byte for byte, as a case to read beside your own, with a note of whose it is, who signed it and which number it has there. It can&apos;t be changed afterwards, and goes into no bundle of yours. What the sender marked as link-only stays an address without a picture.</source>
        <translation>يصبح كل دليل فيها جزءًا من خزنتك، بايتًا ببايت، في قضية للقراءة بجانب قضيتك، مع ملاحظة تذكر لمن هو ومن وقّعه وما رقمه هناك. ولا يمكن تغييره بعد ذلك، ولا يدخل في أي حزمة من حزمك. وما جعله المرسل رابطًا فقط يبقى عنوانًا بلا صورة.</translation>
    </message>
    <message>
        <source>The signer is not confirmed. Your custody log will say so, so compare the words first.</source>
        <translation>لم يُؤكَّد الموقّع بعد. سيذكر سجلّك ذلك، فينبغي مقارنة الكلمات أولًا.</translation>
    </message>
    <message>
        <source>This bundle was in your vault already. Nothing was changed.</source>
        <translation>كانت هذه الحزمة في خزنتك من قبل. لم يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) are in your vault, unchanged, and your custody log names the bundle.</source>
        <translation>
            <numerusform>%n دليل في خزنتك دون تغيير، وسجلّك يذكر الحزمة.</numerusform>
            <numerusform>%n دليل في خزنتك دون تغيير، وسجلّك يذكر الحزمة.</numerusform>
            <numerusform>دليلان (%n) في خزنتك دون تغيير، وسجلّك يذكر الحزمة.</numerusform>
            <numerusform>%n أدلة في خزنتك دون تغيير، وسجلّك يذكر الحزمة.</numerusform>
            <numerusform>%n دليلًا في خزنتك دون تغيير، وسجلّك يذكر الحزمة.</numerusform>
            <numerusform>%n دليل في خزنتك دون تغيير، وسجلّك يذكر الحزمة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This bundle was in your vault already. %n signature(s) or time stamp(s) that it was given since are added.</source>
        <translation>
            <numerusform>كانت هذه الحزمة في خزنتك من قبل. أُضيف %n توقيع أو ختم زمني حصلت عليه منذ ذلك الحين.</numerusform>
            <numerusform>كانت هذه الحزمة في خزنتك من قبل. أُضيف %n توقيع أو ختم زمني حصلت عليه منذ ذلك الحين.</numerusform>
            <numerusform>كانت هذه الحزمة في خزنتك من قبل. أُضيف توقيعان أو ختمان زمنيان (%n) حصلت عليهما منذ ذلك الحين.</numerusform>
            <numerusform>كانت هذه الحزمة في خزنتك من قبل. أُضيفت %n تواقيع أو أختام زمنية حصلت عليها منذ ذلك الحين.</numerusform>
            <numerusform>كانت هذه الحزمة في خزنتك من قبل. أُضيف %n توقيعًا أو ختمًا زمنيًا حصلت عليها منذ ذلك الحين.</numerusform>
            <numerusform>كانت هذه الحزمة في خزنتك من قبل. أُضيف %n توقيع أو ختم زمني حصلت عليه منذ ذلك الحين.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ReportChoice</name>
    <message>
        <source>How it looks</source>
        <translation>شكلها</translation>
    </message>
    <message>
        <source>A report to read or print goes along with the items.</source>
        <translation>يرافق العناصرَ تقريرٌ للقراءة أو الطباعة.</translation>
    </message>
    <message>
        <source>Pictures in the report</source>
        <translation>الصور في التقرير</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>مموّهة</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>كما هي</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا صور</translation>
    </message>
    <message>
        <source>What it is for, if you like; it is written on its first page</source>
        <translation>الغرض منه (اختياري)؛ يُكتب في صفحته الأولى</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>الغرض منه</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>لغة التقرير</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>حجم الملف</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>ملف واحد</translation>
    </message>
    <message>
        <source>Parts of 10 MB</source>
        <translation>أجزاء من 10 ميغابايت</translation>
    </message>
    <message>
        <source>Parts of 20 MB</source>
        <translation>أجزاء من 20 ميغابايت</translation>
    </message>
    <message>
        <source>Parts of 4 GB</source>
        <translation>أجزاء من 4 غيغابايت</translation>
    </message>
    <message>
        <source>Parts are for mail that takes no large files, or for older sticks. A text beside them says how to join them.</source>
        <translation>الأجزاء للبريد الذي لا يقبل الملفات الكبيرة أو لوحدات التخزين القديمة. وبجانبها نصّ يبيّن كيف تُجمع.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CaseChoice</name>
    <message>
        <source>Whose items</source>
        <translation>عناصر مَن</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>كل العناصر</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>عناصري</translation>
    </message>
    <message>
        <source>Received: %1 (%2)</source>
        <translation>مستلَمة: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::MainWindow</name>
    <message>
        <source>Looking for your vault</source>
        <translation>يجري البحث عن الخزنة</translation>
    </message>
    <message>
        <source>The folder that it lies in has not answered yet. If it is on a stick or another computer, see whether that is connected.</source>
        <translation>لم يستجب بعد المجلد الذي توجد فيه. إن كان على ذاكرة USB أو على حاسوب آخر فيُرجى التأكد من توصيله.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::StraightenStep</name>
    <message>
        <source>Straighten</source>
        <translation>تقويم</translation>
    </message>
    <message>
        <source>Corners as found</source>
        <translation>الزوايا كما عُثر عليها</translation>
    </message>
    <message>
        <source>Reset the corners</source>
        <translation>إعادة الزوايا إلى البداية</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>ترك الصورة كما هي</translation>
    </message>
    <message>
        <source>Looking for the edges of a card or page…</source>
        <translation>جارٍ البحث عن حواف بطاقة أو صفحة…</translation>
    </message>
    <message>
        <source>These edges were found. See that each handle stands on a corner of the card or page; what lies outside is left out of the copy.</source>
        <translation>عُثر على هذه الحواف. يلزم التأكد من أن كل مقبض يقع على زاوية من زوايا البطاقة أو الصفحة؛ ما يقع خارجها لا يدخل في النسخة.</translation>
    </message>
    <message>
        <source>No edges were found. Move each handle to a corner of the card or page; what lies outside is left out of the copy.</source>
        <translation>لم يُعثر على حواف. يلزم نقل كل مقبض إلى زاوية من زوايا البطاقة أو الصفحة؛ ما يقع خارجها لا يدخل في النسخة.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CornerCanvas</name>
    <message>
        <source>Upper left corner</source>
        <translation>الزاوية العليا اليسرى</translation>
    </message>
    <message>
        <source>Upper right corner</source>
        <translation>الزاوية العليا اليمنى</translation>
    </message>
    <message>
        <source>Lower right corner</source>
        <translation>الزاوية السفلى اليمنى</translation>
    </message>
    <message>
        <source>Lower left corner</source>
        <translation>الزاوية السفلى اليسرى</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CornerHandle</name>
    <message>
        <source>Arrow keys move it, Ctrl with arrow keys by one pixel. It is %1 from the left and %2 from the top.</source>
        <translation>تحرّكه مفاتيح الأسهم، ومع Ctrl بمقدار بكسل واحد. يبعد %1 عن اليسار و%2 عن الأعلى.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::GrowthView</name>
    <message>
        <source>How the counts grew</source>
        <translation>كيف تغيّرت الأرقام</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>كجدول</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>وقت الالتقاط</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>%1, shown as a line over time</source>
        <translation>%1، كخط عبر الزمن</translation>
    </message>
    <message>
        <source>The counts at each capture</source>
        <translation>الأرقام عند كل التقاط</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PasteNote</name>
    <message>
        <source>Clear the clipboard</source>
        <translation>إفراغ الحافظة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no file that can be taken. Copy one and paste again, or choose a file.</source>
        <translation>ليس في الحافظة صورة ولا ملف يمكن أخذه. انسخ واحدًا والصقه من جديد، أو اختر ملفًا.</translation>
    </message>
    <message>
        <source>Files are being added. Nothing was pasted: paste again once they are in the vault.</source>
        <translation>تجري إضافة ملفات. لم يُلصق شيء: الصق من جديد حين تصبح في الخزنة.</translation>
    </message>
    <message>
        <source>The clipboard still holds this picture. Other programs can read it there, and a clipboard manager may keep it.</source>
        <translation>ما زالت هذه الصورة في الحافظة. تستطيع برامج أخرى قراءتها هناك، وقد يحتفظ بها برنامج لإدارة الحافظة.</translation>
    </message>
    <message>
        <source>The clipboard was cleared. A clipboard manager may have kept a copy: look there too, if you use one.</source>
        <translation>أُفرغت الحافظة. ربما احتفظ برنامج لإدارة الحافظة بنسخة: انظر فيه أيضًا إن كنت تستعمل واحدًا.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DropArea</name>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Paste a picture or files from the clipboard</source>
        <translation>لصق صورة أو ملفات من الحافظة</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::OpenDocumentsBar</name>
    <message>
        <source>%1 (looking for what to cover)</source>
        <translation>%1 (يجري البحث عما ينبغي تغطيته)</translation>
    </message>
    <message>
        <source>%1 (covers to look at)</source>
        <translation>%1 (أغطية للنظر فيها)</translation>
    </message>
    <message>
        <source>%1 (covers confirmed)</source>
        <translation>%1 (الأغطية مؤكدة)</translation>
    </message>
    <message>
        <source>%1 (copy saved)</source>
        <translation>%1 (حُفظت النسخة)</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>المستندات المفتوحة</translation>
    </message>
    <message>
        <source>Close this document</source>
        <translation>إغلاق هذا المستند</translation>
    </message>
    <message>
        <source>Back to what is open</source>
        <translation>العودة إلى ما هو مفتوح</translation>
    </message>
    <message>
        <source>Document before (Ctrl+Page Up)</source>
        <translation>المستند السابق (⁦Ctrl+Page Up⁩)</translation>
    </message>
    <message>
        <source>Next document (Ctrl+Page Down)</source>
        <translation>المستند التالي (⁦Ctrl+Page Down⁩)</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DisclosureChoice</name>
    <message>
        <source>Leave items out and give their hashes</source>
        <translation>استبعاد عناصر وذكر بصماتها</translation>
    </message>
    <message>
        <source>Tell of earlier bundles</source>
        <translation>ذكر الحزم السابقة</translation>
    </message>
    <message>
        <source>Items that stay here</source>
        <translation>عناصر تبقى هنا</translation>
    </message>
    <message>
        <source>What else the receiver learns</source>
        <translation>ما يعرفه المستلم غير ذلك</translation>
    </message>
    <message>
        <source>Of each item that you tick, the bundle says that it was withheld and gives one hash, so that you can show later that it was there. Whoever has the same file can see that it is that one.</source>
        <translation>تقول الحزمة عن كل عنصر تحدده إنه محجوب وتذكر بصمة واحدة له، فيمكنك أن تُثبت لاحقًا أنه كان موجودًا. ومن لديه الملف نفسه يستطيع أن يعرف أنه هو.</translation>
    </message>
    <message>
        <source>In a bundle of everything, the log then names who received earlier bundles, when, and which keys open them. Without it, the log shows only that something is withheld.</source>
        <translation>في حزمة تضم كل شيء يذكر السجل عندئذ من استلم الحزم السابقة ومتى وأي مفاتيح تفتحها. ومن دون ذلك يُظهر السجل فقط أن شيئًا ما محجوب.</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ExhibitPictures</name>
    <message>
        <source>Choose for single exhibits</source>
        <translation>الاختيار لأدلة بعينها</translation>
    </message>
    <message>
        <source>Exhibits with their pictures in the report</source>
        <translation>الأدلة وصورها في التقرير</translation>
    </message>
    <message>
        <source>As for all</source>
        <translation>كما للجميع</translation>
    </message>
    <message>
        <source>Pictures of single exhibits</source>
        <translation>صور أدلة بعينها</translation>
    </message>
    <message>
        <source>Where one exhibit should be shown otherwise than all in the report, choose it in the list, then how. Its files go along all the same; what should not go along at all has to be left out above.</source>
        <translation>إن كان ينبغي أن يعرض التقرير دليلًا على غير ما يعرض به البقية، فاختره من القائمة ثم اختر الكيفية. ملفاته ترافق الحزمة على كل حال؛ وما لا ينبغي أن يرافقها إطلاقًا يجب استبعاده أعلاه.</translation>
    </message>
    <message>
        <source>Picture in the report</source>
        <translation>الصورة في التقرير</translation>
    </message>
    <message>
        <source>Picture of %1 in the report</source>
        <translation>صورة %1 في التقرير</translation>
    </message>
    <message>
        <source>never shown</source>
        <translation>لا تُعرض أبدًا</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>الصورة: %1</translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WhyItStays</name>
    <message>
        <source>Why, if you like; the receiver reads it</source>
        <translation>السبب، إن شئت؛ سيقرؤه المستلم</translation>
    </message>
    <message>
        <source>Why they stay here</source>
        <translation>لماذا تبقى هنا</translation>
    </message>
    <message>
        <source>It stands in the bundle in your words, beside the hashes. Leave out names and addresses: the receiver may have to give a copy to the other side.</source>
        <translation>يرد في الحزمة بكلماتك بجانب البصمات. لا تذكر أسماء ولا عناوين: قد يضطر المستلم إلى إعطاء نسخة للطرف الآخر.</translation>
    </message>
    <message>
        <source>Why one of them stays here</source>
        <translation>لماذا يبقى أحدها هنا</translation>
    </message>
    <message>
        <source>Why %1 stays here</source>
        <translation>لماذا يبقى %1 هنا</translation>
    </message>
    <message>
        <source>As for all, while nothing stands here; the receiver reads it</source>
        <translation>كما للجميع ما دام هذا فارغًا؛ سيقرؤه المستلم</translation>
    </message>
    <message>
        <source>Only of an item that is ticked</source>
        <translation>لعنصر محدد فقط</translation>
    </message>
    <message>
        <source>To give one of them a reason of its own, in place of the one for all, choose it in the list; the Enter key leads from there to its reason and back.</source>
        <translation>لإعطاء أحدها سببًا خاصًا به بدل السبب العام، يُختار من القائمة؛ ومفتاح الإدخال (Enter) ينقل من هناك إلى سببه ثم يعود.</translation>
    </message>
    <message>
        <source>What the receiver reads of them</source>
        <translation>ما سيقرؤه المستلم عنها</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>السبب: %1</translation>
    </message>
    <message>
        <source>the reason is too long</source>
        <translation>السبب أطول مما ينبغي</translation>
    </message>
    <message>
        <source>the one for all</source>
        <translation>السبب العام</translation>
    </message>
    <message>
        <source>A reason has at most %1 characters; with a longer one, no bundle is written. Too long: %2</source>
        <translation>السبب %1 حرف على الأكثر، ولا تُكتب حزمة بسبب أطول. الأطول مما ينبغي: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): %1</source>
        <translation>
            <numerusform>لا عناصر: %1</numerusform>
            <numerusform>عنصر واحد: %1</numerusform>
            <numerusform>عنصران: %1</numerusform>
            <numerusform>%n عناصر: %1</numerusform>
            <numerusform>%n عنصرًا: %1</numerusform>
            <numerusform>%n عنصر: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): no reason, only the hash</source>
        <translation>
            <numerusform>لا عناصر بلا سبب</numerusform>
            <numerusform>عنصر واحد: لا سبب، البصمة فقط</numerusform>
            <numerusform>عنصران: لا سبب، البصمتان فقط</numerusform>
            <numerusform>%n عناصر: لا سبب، البصمات فقط</numerusform>
            <numerusform>%n عنصرًا: لا سبب، البصمات فقط</numerusform>
            <numerusform>%n عنصر: لا سبب، البصمات فقط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s) are not shown here.</source>
        <translation>
            <numerusform>لا أسباب أخرى غير معروضة هنا.</numerusform>
            <numerusform>سبب آخر واحد غير معروض هنا.</numerusform>
            <numerusform>سببان آخران غير معروضين هنا.</numerusform>
            <numerusform>%n أسباب أخرى غير معروضة هنا.</numerusform>
            <numerusform>%n سببًا آخر غير معروض هنا.</numerusform>
            <numerusform>%n سبب آخر غير معروض هنا.</numerusform>
        </translation>
    </message>
</context>
</TS>
