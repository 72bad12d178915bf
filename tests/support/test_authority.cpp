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
    runProgram({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
        base + "/ca.key", "-out", base + "/ca.pem", "-subj", "/CN=Test authority root", "-days", "30", "-config",
        config, "-extensions", "ca"});
    runProgram({"openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
        base + "/tsa.key", "-out", base + "/tsa.csr", "-subj", "/CN=Test authority", "-config", config});
    runProgram({"openssl", "x509", "-req", "-in", base + "/tsa.csr", "-CA", base + "/ca.pem", "-CAkey",
        base + "/ca.key", "-CAcreateserial", "-out", base + "/tsa.pem", "-days", options.days, "-extfile", config,
        "-extensions", "leaf"});
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

int TestAuthority::stockVerify(ByteView response, const Digest& imprint) const
{
    const ScratchFolder scratch;
    putFile(scratch / "r.tsr", asText(response));
    return runProgram(
        {"openssl", "ts", "-verify", "-digest", imprint.hex(), "-in", scratch / "r.tsr", "-CAfile", caFile().string()});
}

} // namespace holdfast::test
