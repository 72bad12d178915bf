<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupAge</name>
    <message numerus="yes">
        <source>Backed up %n day(s) ago</source>
        <translation>
            <numerusform>Backed up %n day ago</numerusform>
            <numerusform>Backed up %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>the sender keeps back what %n entry(s) say</source>
        <translation>
            <numerusform>the sender keeps back what %n entry says</numerusform>
            <numerusform>the sender keeps back what %n entries say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AddFiles</name>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Add %n file</numerusform>
            <numerusform>Add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the vault, sealed and with their hashes.</source>
        <translation>
            <numerusform>%n file is in the vault, sealed and with its hash.</numerusform>
            <numerusform>%n files are in the vault, sealed and with their hashes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the vault; the others are marked above, each with the reason.</source>
        <translation>
            <numerusform>%n file is in the vault; the others are marked above, each with the reason.</numerusform>
            <numerusform>%n files are in the vault; the others are marked above, each with the reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::AddressRows</name>
    <message numerus="yes">
        <source>%n not kept as wanted</source>
        <translation>
            <numerusform>%n not kept as wanted</numerusform>
            <numerusform>%n not kept as wanted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n part(s) with their hashes</source>
        <translation>
            <numerusform>%1, %n part with its hash</numerusform>
            <numerusform>%1, %n parts with their hashes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its pictures kept as items of their own</source>
        <translation>
            <numerusform>%n of its pictures kept as an item of its own</numerusform>
            <numerusform>%n of its pictures kept as items of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of them could not be kept.</source>
        <translation>
            <numerusform>%n more of them could not be kept.</numerusform>
            <numerusform>%n more of them could not be kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more picture(s); Holdfast looks at only so many on one page</source>
        <translation>
            <numerusform>%n more picture; Holdfast looks at only so many on one page</numerusform>
            <numerusform>%n more pictures; Holdfast looks at only so many on one page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that the page&apos;s record does not list, so they can&apos;t be kept from it</source>
        <translation>
            <numerusform>%n picture that the page&apos;s record does not list, so it can&apos;t be kept from it</numerusform>
            <numerusform>%n pictures that the page&apos;s record does not list, so they can&apos;t be kept from it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CaptureScreen</name>
    <message numerus="yes">
        <source>%n of them has its own answer about under 18 in the list.</source>
        <translation>
            <numerusform>%n of them has its own answer about under 18 in the list.</numerusform>
            <numerusform>%n of them have their own answers about under 18 in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n link(s) only</source>
        <translation>
            <numerusform>Keep %n link only</numerusform>
            <numerusform>Keep %n links only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Capture %n page(s)</source>
        <translation>
            <numerusform>Capture %n page</numerusform>
            <numerusform>Capture %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverReasons</name>
    <message numerus="yes">
        <source>%n cover(s) drawn by hand</source>
        <translation>
            <numerusform>%n cover drawn by hand</numerusform>
            <numerusform>%n covers drawn by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ReadingChoice</name>
    <message numerus="yes">
        <source>Tick what stands on the document, at most %n language(s). It is read again at once, and your covers stay.</source>
        <translation>
            <numerusform>Tick what stands on the document, at most %n language. It is read again at once, and your covers stay.</numerusform>
            <numerusform>Tick what stands on the document, at most %n languages. It is read again at once, and your covers stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::FileList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::HandOver</name>
    <message numerus="yes">
        <source>%n item(s) chosen</source>
        <translation>
            <numerusform>%n item chosen</numerusform>
            <numerusform>%n items chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them only as links: no image was collected, on purpose</source>
        <translation>
            <numerusform>%n of them only as a link: no image was collected, on purpose</numerusform>
            <numerusform>%n of them only as links: no image was collected, on purpose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncovered identity document(s). Leave them out unless the receiver needs them.</source>
        <translation>
            <numerusform>%n uncovered identity document. Leave it out unless the receiver needs it.</numerusform>
            <numerusform>%n uncovered identity documents. Leave them out unless the receiver needs them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ItemDetail</name>
    <message numerus="yes">
        <source>%n part(s), %1</source>
        <translation>
            <numerusform>%n part, %1</numerusform>
            <numerusform>%n parts, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LateStamps</name>
    <message numerus="yes">
        <source>%n capture(s) lack the second time stamp.</source>
        <translation>
            <numerusform>%n capture lacks the second time stamp.</numerusform>
            <numerusform>%n captures lack the second time stamp.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::NavItem</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::PagePictures</name>
    <message numerus="yes">
        <source>%n picture(s) could not be read or shown here.</source>
        <translation>
            <numerusform>%n picture could not be read or shown here.</numerusform>
            <numerusform>%n pictures could not be read or shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecipientCard</name>
    <message numerus="yes">
        <source>%n item(s), %1, signed with this vault&apos;s key.</source>
        <translation>
            <numerusform>%n item, %1, signed with this vault&apos;s key.</numerusform>
            <numerusform>%n items, %1, signed with this vault&apos;s key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is in %n part(s). Send all of them; the text beside them says how to join them.</source>
        <translation>
            <numerusform>The file is in %n part. Send it; the text beside it says how to join parts.</numerusform>
            <numerusform>The file is in %n parts. Send all of them; the text beside them says how to join them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SealChoice</name>
    <message numerus="yes">
        <source>%n key(s). Only their owners can open the file, and you can&apos;t open it either.</source>
        <translation>
            <numerusform>%n key. Only its owner can open the file, and you can&apos;t open it either.</numerusform>
            <numerusform>%n keys. Only their owners can open the file, and you can&apos;t open it either.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::RecoverResult</name>
    <message numerus="yes">
        <source>%n item(s) are back</source>
        <translation>
            <numerusform>%n item is back</numerusform>
            <numerusform>%n items are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came out whole</source>
        <translation>
            <numerusform>%n file came out whole</numerusform>
            <numerusform>%n files came out whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::SideList</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::StatusLine</name>
    <message numerus="yes">
        <source>Locks after %n minute(s)</source>
        <translation>
            <numerusform>Locks after %n minute</numerusform>
            <numerusform>Locks after %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock after %n minute(s)</source>
        <translation>
            <numerusform>Lock after %n minute</numerusform>
            <numerusform>Lock after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DueLooks</name>
    <message numerus="yes">
        <source>%n address(es) were not looked at for 7 days.</source>
        <translation>
            <numerusform>%n address was not looked at for 7 days.</numerusform>
            <numerusform>%n addresses were not looked at for 7 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::TodayScreen</name>
    <message numerus="yes">
        <source>%n address(es) were not looked at for 7 days.</source>
        <translation>
            <numerusform>%n address was not looked at for 7 days.</numerusform>
            <numerusform>%n addresses were not looked at for 7 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) still wait to be captured.</source>
        <translation>
            <numerusform>%n address still waits to be captured.</numerusform>
            <numerusform>%n addresses still wait to be captured.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WaitingList</name>
    <message numerus="yes">
        <source>%n address(es) of an earlier list still wait to be captured.</source>
        <translation>
            <numerusform>%n address of an earlier list still waits to be captured.</numerusform>
            <numerusform>%n addresses of an earlier list still wait to be captured.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::DeleteItem</name>
    <message numerus="yes">
        <source>%n later look(s) at its address go with it.</source>
        <translation>
            <numerusform>%n later look at its address goes with it.</numerusform>
            <numerusform>%n later looks at its address go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that came in %1 go together.</source>
        <translation>
            <numerusform>%n item that came in %1 goes.</numerusform>
            <numerusform>%n items that came in %1 go together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::ScreenChoice</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::TakeScreen</name>
    <message numerus="yes">
        <source>The picture is taken in %n second(s).</source>
        <translation>
            <numerusform>The picture is taken in %n second.</numerusform>
            <numerusform>The picture is taken in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LeakCard</name>
    <message numerus="yes">
        <source>Nothing hidden was found, no lines for machines and no barcode. %n word(s) stay readable.</source>
        <translation>
            <numerusform>Nothing hidden was found, no lines for machines and no barcode. %n word stays readable.</numerusform>
            <numerusform>Nothing hidden was found, no lines for machines and no barcode. %n words stay readable.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::LintCard</name>
    <message numerus="yes">
        <source>%n more item(s) are not shown.</source>
        <translation>
            <numerusform>%n more item is not shown.</numerusform>
            <numerusform>%n more items are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::KeepBundle</name>
    <message numerus="yes">
        <source>%n exhibit(s) are in your vault, unchanged, and your custody log names the bundle.</source>
        <translation>
            <numerusform>%n exhibit is in your vault, unchanged, and your custody log names the bundle.</numerusform>
            <numerusform>%n exhibits are in your vault, unchanged, and your custody log names the bundle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This bundle was in your vault already. %n signature(s) or time stamp(s) that it was given since are added.</source>
        <translation>
            <numerusform>This bundle was in your vault already. %n signature or time stamp that it was given since is added.</numerusform>
            <numerusform>This bundle was in your vault already. %n signatures or time stamps that it was given since are added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::CoverScreen</name>
    <message numerus="yes">
        <source>At most %n document(s) can be open at once, so none was opened. Close some first.</source>
        <translation>
            <numerusform>At most %n document can be open at once, so none was opened. Close some first.</numerusform>
            <numerusform>At most %n documents can be open at once, so none was opened. Close some first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be opened. They were not changed.</source>
        <translation>
            <numerusform>%n document could not be opened. It was not changed.</numerusform>
            <numerusform>%n documents could not be opened. They were not changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message numerus="yes">
        <source>%n capture(s) in it lack the second time stamp. Ask again in Settings, then write the bundle once more.</source>
        <translation>
            <numerusform>%n capture in it lacks the second time stamp. Ask again in Settings, then write the bundle once more.</numerusform>
            <numerusform>%n captures in it lack the second time stamp. Ask again in Settings, then write the bundle once more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) in it lack the time stamp from before them, which can&apos;t be made later.</source>
        <translation>
            <numerusform>%n capture in it lacks the time stamp from before it, which can&apos;t be made later.</numerusform>
            <numerusform>%n captures in it lack the time stamp from before them, which can&apos;t be made later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stored time stamp of %n capture(s) does not check. The captures themselves are untouched, but whoever checks this bundle would be told that it is invalid, so do not send it. Leave all of these captures out, then write the bundle again. They stay in the vault, and an earlier backup may have their time stamp whole.</source>
        <translation>
            <numerusform>The stored time stamp of %n capture does not check. The capture itself is untouched, but whoever checks this bundle would be told that it is invalid, so do not send it. Leave this capture out, then write the bundle again. It stays in the vault, and an earlier backup may have its time stamp whole.</numerusform>
            <numerusform>The stored time stamps of %n captures do not check. The captures themselves are untouched, but whoever checks this bundle would be told that it is invalid, so do not send it. Leave all of these captures out, then write the bundle again. They stay in the vault, and an earlier backup may have their time stamps whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their number(s): %1</source>
        <translation>
            <numerusform>Its number: %1</numerusform>
            <numerusform>Their numbers: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::ui::WhyItStays</name>
    <message numerus="yes">
        <source>%n item(s): %1</source>
        <translation>
            <numerusform>%n item: %1</numerusform>
            <numerusform>%n items: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): no reason, only the hash</source>
        <translation>
            <numerusform>%n item: no reason, only the hash</numerusform>
            <numerusform>%n items: no reason, only the hash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s) are not shown here.</source>
        <translation>
            <numerusform>%n more reason is not shown here.</numerusform>
            <numerusform>%n more reasons are not shown here.</numerusform>
        </translation>
    </message>
</context>
</TS>
