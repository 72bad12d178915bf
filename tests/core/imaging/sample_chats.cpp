#include "tests/core/imaging/sample_chats.h"

#include <stdexcept>
#include <zlib.h>

namespace holdfast::samples {

std::string whatsAppOfAndroid()
{
    return "18.11.26, 20:09 - Nachrichten und Anrufe sind Ende-zu-Ende-verschl\xc3\xbcsselt.\n"
           "18.11.26, 20:11 - Anna Maria Eriksson: Bitte l\xc3\xb6sch das\nund zwar heute\n"
           "18.11.26, 20:12 - Bo Specimen: IMG-20261118-WA0001.jpg (Datei angeh\xc3\xa4ngt)\n"
           "19.11.26, 07:01 - Anna Maria Eriksson: Nein: nie wieder\n";
}

std::string whatsAppOfIphone()
{
    return "\xe2\x80\x8e[11/18/26, 8:09:00\xe2\x80\xafPM] Bo Specimen: \xe2\x80\x8eMessages and calls are "
           "encrypted.\r\n"
           "[11/18/26, 8:11:05\xe2\x80\xafPM] Anna Maria Eriksson: Take it down\r\n"
           "\xe2\x80\x8e[11/18/26, 8:12:06\xe2\x80\xafPM] Bo Specimen: "
           "\xe2\x80\x8e<attached: 00000003-PHOTO-2026-11-18-20-12-06.jpg>\r\n";
}

std::string whatsAppAmbiguous()
{
    return "03/04/2026, 08:11 - Anna Maria Eriksson: Who put this up?\n"
           "05/06/2026, 10:12 - Bo Specimen: Not me\n";
}

std::string whatsAppArabic()
{
    return "\xd9\xa1\xd9\xa8\xe2\x80\x8f/\xd9\xa1\xd9\xa1\xe2\x80\x8f/\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6\xd8\x8c "
           "\xd9\xa8:\xd9\xa1\xd9\xa1 \xd9\x85 - Anna Maria Eriksson: \xd8\xa7\xd8\xad\xd8\xb0\xd9\x81\xd9\x87\n";
}

std::string telegramJson()
{
    return R"({"name": "Bo Specimen", "type": "personal_chat", "id": 41, "messages": [
 {"id": 1, "type": "service", "date": "2026-11-18T21:10:00", "date_unixtime": "1795032600", "actor": "Bo Specimen",
  "action": "phone_call", "text": ""},
 {"id": 2, "type": "message", "date": "2026-11-18T21:11:05", "date_unixtime": "1795032665",
  "from": "Anna Maria Eriksson", "from_id": "user1", "text": ["Take ", {"type": "bold", "text": "this"}, " down"]},
 {"id": 3, "type": "message", "date": "2026-11-18T21:12:05", "date_unixtime": "1795032725", "from": "Bo Specimen",
  "from_id": "user2", "photo": "photos/photo_1@18-11-2026_21-12-05.jpg", "text": ""}]})";
}

std::string telegramPage()
{
    return R"(<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>
<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
Bo Specimen
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">18 November 2026</div></div>
<div class="message default clearfix" id="message2"><div class="body">
<div class="pull_right date details" title="18.11.2026 21:11:05 UTC+01:00">21:11</div>
<div class="from_name">Anna Maria Eriksson</div><div class="text">Take <strong>this</strong><br>down</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="18.11.2026 21:12:05 UTC+01:00">21:12</div>
<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg"><img src="x"></a>
</div></div></div></div></div></div></body></html>)";
}

std::string metaThread(const std::string& folder)
{
    return R"({"participants": [{"name": "Bo Sp\u00c3\u00a9cimen"}, {"name": "Anna Maria Eriksson"}], "messages": [
 {"sender_name": "Bo Sp\u00c3\u00a9cimen", "timestamp_ms": 1795032725000, "photos": [{"uri": ")"
        + folder + R"(/messages/inbox/bo_41/photos/1.jpg", "creation_timestamp": 1795032725}]},
 {"sender_name": "Anna Maria Eriksson", "timestamp_ms": 1795032665123, "content": "Enl\u00c3\u00a8ve \u00c3\u00a7a"}],
 "title": "Bo Sp\u00c3\u00a9cimen", "is_still_participant": true, "thread_path": "inbox/bo_41", "magic_words": []})";
}

std::string discordJson()
{
    return R"({"guild": {"id": "0", "name": "Direct Messages"}, "channel": {"id": "5", "type": "DirectTextChat",
 "name": "bo.specimen"}, "dateRange": {"after": null, "before": null}, "exportedAt": "2026-11-20T08:00:00+00:00",
 "messages": [{"id": "1", "type": "Default", "timestamp": "2026-11-18T21:11:05.5+01:00", "content": "Take it down",
 "author": {"id": "7", "name": "anna.eriksson", "nickname": "Anna Maria Eriksson"}, "attachments": []},
 {"id": "2", "type": "Default", "timestamp": "2026-11-18T21:12:05+01:00", "content": "", "author": {"id": "8",
 "name": "bo.specimen"}, "attachments": [{"id": "3", "url": "https://cdn.example/1.jpg", "fileName": "1.jpg"}]}],
 "messageCount": 2})";
}

std::string signalLines()
{
    return R"({"version":"1","backupTimeMs":"1795100000000"}
{"recipient":{"id":"1","self":{}}}
{"recipient":{"id":"2","contact":{"profileGivenName":"Anna Maria","profileFamilyName":"Eriksson"}}}
{"chat":{"id":"9","recipientId":"2"}}
{"chatItem":{"chatId":"9","authorId":"2","dateSent":"1795032665000","standardMessage":{"text":{"body":"Take it down"},)"
           R"("attachments":[{"pointer":{"contentType":"image/jpeg","fileName":"a.jpg"}}]}}}
{"chatItem":{"chatId":"9","authorId":"1","dateSent":"1795032725000","standardMessage":{"text":{"body":"Done"}}}}
)";
}

std::string signalCliLines()
{
    return R"({"envelope":{"sourceName":"Anna Maria Eriksson","timestamp":1795032665000,"dataMessage":{)"
           R"("timestamp":1795032665000,"message":"Take it down","attachments":[{"filename":"a.jpg","id":"x"}]}}}
{"envelope":{"sourceName":"Anna Maria Eriksson","typingMessage":{"action":"STARTED"}}}
{"jsonrpc":"2.0","method":"receive","params":{"envelope":{"sourceName":"Anna Maria Eriksson","dataMessage":{)"
           R"("timestamp":1795032725000,"message":"Please"}}}}
)";
}

std::string smsBackup()
{
    return R"(<?xml version='1.0' encoding='UTF-8'?><smses count="2">
<sms protocol="0" address="+46700000000" date="1795032665000" type="1" body="Take it down" contact_name="Anna"/>
<sms protocol="0" address="+46700000000" date="1795032725000" type="2" body="Done" contact_name="Anna"/></smses>)";
}

static std::string deflated(const std::string& plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("deflate");
    std::string packed(deflateBound(&stream, uLong(plain.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    const int done = deflate(&stream, Z_FINISH);
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    if (done != Z_STREAM_END)
        throw std::runtime_error("deflate");
    return packed;
}

/// The part of a header that both kinds of it have (APPNOTE 4.3.7, 4.3.12).
static void appendZipHeader(Bytes& out, const PackedFile& file, const std::string& packed, bool isDeflated)
{
    appendU16Le(out, 20);
    appendU16Le(out, 0x0800); // names are UTF-8
    appendU16Le(out, isDeflated ? 8 : 0);
    appendU32Le(out, 0x00210000); // 1980-01-01
    appendU32Le(out, uint32_t(crc32(0, reinterpret_cast<const Bytef*>(file.bytes.data()), uInt(file.bytes.size()))));
    appendU32Le(out, uint32_t(packed.size()));
    appendU32Le(out, uint32_t(file.bytes.size()));
    appendU16Le(out, uint16_t(file.name.size()));
    appendU16Le(out, 0);
}

Bytes zip(const std::vector<PackedFile>& files, bool isDeflated)
{
    Bytes out, directory;
    for (const PackedFile& file : files) {
        const std::string packed = isDeflated ? deflated(file.bytes) : file.bytes;
        const auto at = uint32_t(out.size());
        appendU32Le(out, 0x04034b50);
        appendZipHeader(out, file, packed, isDeflated);
        append(out, asBytes(file.name));
        append(out, asBytes(packed));
        appendU32Le(directory, 0x02014b50);
        appendU16Le(directory, 20);
        appendZipHeader(directory, file, packed, isDeflated);
        appendU16Le(directory, 0);
        appendU16Le(directory, 0);
        appendU16Le(directory, 0);
        appendU32Le(directory, 0);
        appendU32Le(directory, at);
        append(directory, asBytes(file.name));
    }
    const auto at = uint32_t(out.size());
    append(out, directory);
    appendU32Le(out, 0x06054b50);
    appendU32Le(out, 0);
    appendU16Le(out, uint16_t(files.size()));
    appendU16Le(out, uint16_t(files.size()));
    appendU32Le(out, uint32_t(directory.size()));
    appendU32Le(out, at);
    appendU16Le(out, 0);
    return out;
}

} // namespace holdfast::samples
