#include "tests/support/test_authority.h"

#include "tests/core/crypto/run_program.h"
#include "tests/core/crypto/scratch_folder.h"

namespace holdfast::test {

namespace {

// openssl reads what it is to do from a file, so the folder is the only thing that has to be put in.
std::string configuration(const std::string& folder, const TestAuthority::Options& options)
{
    return "[req]\ndistinguished_name=dn\n[dn]\n"
           "[ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n"
           "[leaf]\nextendedKeyUsage="
        + std::string(options.extendedKeyUsage) + "\n[tsa]\ndefault_tsa=tsa1\n[tsa1]\nserial=" + folder
        + "/serial\nsigner_cert=" + folder + "/tsa.pem\ncerts=" + folder + "/ca.pem\nsigner_key=" + folder
        + "/tsa.key\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=" + options.digests
        + "\naccuracy=secs:1, millisecs:500\nclock_precision_digits=3\nordering=yes\ntsa_name=yes\n"
          "ess_cert_id_alg=sha256\n";
}

} // namespace

TestAuthority::TestAuthority(std::filesystem::path folder, const Options& options)
    : m_folder(std::move(folder))
{
    std::filesystem::create_directories(m_folder);
    const std::string base = m_folder.string();
    putFile(m_folder / "tsa.cnf", configuration(base, options));
    putFile(m_folder / "serial", "01\n");
    const std::string config = base + "/tsa.cnf";
    const auto newKey = [&](const std::string& name) {
        return options.isRsa ? std::vector<std::string>{"-newkey", "rsa:2048", "-nodes", "-keyout", base + name}
                             : std::vector<std::string>{"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                                 "-nodes", "-keyout", base + name};
    };
    const auto request = [&](std::vector<std::string> command, const std::string& key) {
        for (const std::string& argument : newKey(key))
            command.push_back(argument);
        return command;
    };
    const auto certify = [&](const std::string& name, const std::string& by, const char* days, const char* extensions) {
        runProgram({"openssl", "x509", "-req", "-in", base + name + ".csr", "-CA", base + by + ".pem", "-CAkey",
            base + by + ".key", "-CAcreateserial", "-out", base + name + ".pem", "-days", days, "-extfile", config,
            "-extensions", extensions});
    };
    const std::string root = options.hasIntermediate ? "/root" : "/ca";
    runProgram(request({"openssl", "req", "-x509", "-out", base + root + ".pem", "-subj", "/CN=Test authority root",
                           "-days", "30", "-config", config, "-extensions", "ca"},
        root + ".key"));
    if (options.hasIntermediate) {
        runProgram(request(
            {"openssl", "req", "-out", base + "/ca.csr", "-subj", "/CN=Test authority between", "-config", config},
            "/ca.key"));
        certify("/ca", root, "30", "ca");
    }
    runProgram(request(
        {"openssl", "req", "-out", base + "/tsa.csr", "-subj", "/CN=Test authority", "-config", config}, "/tsa.key"));
    certify("/tsa", "/ca", options.days, "leaf");
    m_caFile = base + root + ".pem";
}

std::string TestAuthority::caPem() const
{
    return takeFile(caFile());
}

Bytes TestAuthority::answer(ByteView query) const
{
    const ScratchFolder scratch;
    putFile(scratch / "q.tsq", asText(query));
    if (runProgram({"openssl", "ts", "-reply", "-config", m_folder / "tsa.cnf", "-queryfile", scratch / "q.tsq", "-out",
            scratch / "r.tsr"})
        != 0)
        return {};
    const std::string response = takeFile(scratch / "r.tsr");
    return {response.begin(), response.end()};
}

Bytes TestAuthority::signedByHand(ByteView otherResponse) const
{
    const ScratchFolder scratch;
    putFile(scratch / "r.tsr", asText(otherResponse));
    const std::vector<std::vector<std::string>> commands{
        {"openssl", "ts", "-reply", "-in", scratch / "r.tsr", "-token_out", "-out", scratch / "t.p7"},
        {"openssl", "cms", "-verify", "-noverify", "-inform", "DER", "-in", scratch / "t.p7", "-out",
            scratch / "info.der"},
        {"openssl", "cms", "-sign", "-binary", "-nodetach", "-cades", "-md", "sha256", "-econtent_type",
            "1.2.840.113549.1.9.16.1.4", "-in", scratch / "info.der", "-signer", m_folder / "tsa.pem", "-inkey",
            m_folder / "tsa.key", "-outform", "DER", "-out", scratch / "own.p7"}};
    for (const std::vector<std::string>& command : commands)
        if (runProgram(command) != 0)
            return {};
    const std::string token = takeFile(scratch / "own.p7");
    const size_t size = token.size() + 5;
    Bytes response{0x30, 0x82, uint8_t(size >> 8), uint8_t(size), 0x30, 3, 2, 1, 0}; // granted
    append(response, asBytes(token));
    return response;
}

int TestAuthority::stockVerify(ByteView response, const Digest& imprint) const
{
    const ScratchFolder scratch;
    putFile(scratch / "r.tsr", asText(response));
    return runProgram(
        {"openssl", "ts", "-verify", "-digest", imprint.hex(), "-in", scratch / "r.tsr", "-CAfile", caFile().string()});
}

} // namespace holdfast::test
