#include "core/crypto/certificate_stamps.h"

#include "run_program.h"
#include "scratch_folder.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

/// A certificate whose extension of SCTs (RFC 6962, section 3.3) holds these bytes.
std::string certificateWith(ByteView list)
{
    const test::ScratchFolder folder;
    test::putFile(folder / "c.cnf",
        "[req]\ndistinguished_name=dn\n[dn]\n[ext]\n1.3.6.1.4.1.11129.2.4.2=DER:" + toHex(list) + "\n");
    EXPECT_EQ(test::runProgram({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                  "-nodes", "-keyout", folder / "c.key", "-out", folder / "c.pem", "-subj", "/CN=t", "-config",
                  folder / "c.cnf", "-extensions", "ext"}),
        0);
    return test::takeFile(folder / "c.pem");
}

Bytes oneStamp(uint8_t logByte, uint64_t milliseconds)
{
    Bytes stamp{0}; // version 1
    stamp.insert(stamp.end(), 32, logByte);
    appendU64Be(stamp, milliseconds);
    append(stamp, Bytes{0, 0, 4, 3, 0, 4, 1, 2, 3, 4}); // no extensions; SHA-256 with ECDSA, 4 bytes
    Bytes sized{uint8_t(stamp.size() >> 8), uint8_t(stamp.size())};
    append(sized, stamp);
    return sized;
}

Bytes listOf(const std::vector<Bytes>& stamps)
{
    Bytes all;
    for (const Bytes& stamp : stamps)
        append(all, stamp);
    Bytes list{4, uint8_t(all.size() + 2), uint8_t(all.size() >> 8), uint8_t(all.size())};
    append(list, all);
    return list;
}

} // namespace

TEST(CertificateStamps, areReadOutOfACertificate)
{
    const auto stamps = embeddedStamps(certificateWith(listOf({oneStamp(0xaa, 1'700'000'000'123), oneStamp(0xbb, 0)})));
    ASSERT_EQ(stamps.size(), 2U);
    EXPECT_EQ(stamps[0].logId.hex(), toHex(Bytes(32, 0xaa)));
    EXPECT_EQ(formatUtc(stamps[0].time), "2023-11-14T22:13:20.123Z");
    EXPECT_EQ(stamps[1].logId.hex(), toHex(Bytes(32, 0xbb)));
}

TEST(CertificateStamps, areNoneWhereThereAreNoneOrNonsense)
{
    EXPECT_TRUE(embeddedStamps("").empty());
    EXPECT_TRUE(embeddedStamps("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").empty());
    EXPECT_TRUE(embeddedStamps(certificateWith(Bytes{4, 2, 0, 9})).empty());
    EXPECT_TRUE(embeddedStamps(certificateWith(listOf({oneStamp(1, ~0ULL)}))).empty()) << "beyond any calendar";
    EXPECT_TRUE(embeddedStamps(std::string(5 << 20, 'x')).empty());
    const std::string start = "-----BEGIN CERTIFICATE-----\n", whole = certificateWith(listOf({oneStamp(1, 5)}));
    ASSERT_EQ(embeddedStamps(whole).size(), 1U);
    const std::string locked = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC," + std::string(32, '0') + "\n\n";
    EXPECT_TRUE(embeddedStamps(start + locked + whole.substr(start.size())).empty()) << "nobody is asked to open it";
}

} // namespace holdfast::crypto
