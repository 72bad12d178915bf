#include "core/net/sntp.h"

#include "core/base/secure_buffer.h"

#include <algorithm>

namespace holdfast::net {

namespace {

constexpr uint8_t clientVersion4 = 0x23; // no leap warning, version 4, mode 3
constexpr size_t originateAt = 24, receiveAt = 32, transmitAt = 40;
constexpr int64_t secondsFrom1900To1970 = 2'208'988'800;

/// Milliseconds since 1970; the era that began in 1900 until 2036, then the next (RFC 4330, section 3).
int64_t millisecondsAt(ByteView packet, size_t at)
{
    const uint32_t seconds = readU32Be(packet.subspan(at));
    const uint64_t fraction = readU32Be(packet.subspan(at + 4));
    const int64_t era = (seconds & 0x80000000u) != 0 ? 0 : int64_t(1) << 32;
    return (int64_t(seconds) + era - secondsFrom1900To1970) * 1000 + int64_t((fraction * 1000) >> 32);
}

} // namespace

SntpQuestion SntpQuestion::make()
{
    SntpQuestion question;
    question.bytes[0] = clientVersion4;
    fillRandom(std::span(question.bytes).subspan(transmitAt));
    return question;
}

Result<ClockReading> readSntpAnswer(
    const SntpQuestion& question, ByteView untrustedAnswer, UtcTime askedAt, std::chrono::milliseconds roundTrip)
{
    const auto bad = [](const char* why) { return fail(errors::badAnswer, why); };
    if (untrustedAnswer.size() != sntpBytes)
        return bad("not 48 bytes");
    const unsigned leap = untrustedAnswer[0] >> 6, mode = untrustedAnswer[0] & 7, stratum = untrustedAnswer[1];
    if (mode != 4)
        return bad("not a server's answer");
    if (!std::equal(question.bytes.begin() + transmitAt, question.bytes.end(), untrustedAnswer.begin() + originateAt))
        return bad("an answer to another question");
    if (leap == 3 || stratum < 1 || stratum > 15)
        return bad("the server does not know the time");
    const int64_t asked = askedAt.time_since_epoch().count(), answered = asked + roundTrip.count();
    const int64_t received = millisecondsAt(untrustedAnswer, receiveAt);
    const int64_t sent = millisecondsAt(untrustedAnswer, transmitAt);
    return ClockReading{
        askedAt, std::chrono::milliseconds(((asked - received) + (answered - sent)) / 2), roundTrip, stratum};
}

} // namespace holdfast::net
