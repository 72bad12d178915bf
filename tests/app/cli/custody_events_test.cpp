#include "core/vault/vault.h"
#include "tests/app/cli/sample_vault.h"

namespace holdfast::test {

/// Everything that is done with evidence or with what opens the vault adds its event. That an original was looked at is
/// the desktop's to tell (tests/ui/evidence).
class CustodyEvents : public SampleVault {
protected:
    struct Event {
        std::string action, subject;
        Json details;
    };
    std::vector<Event> log() const
    {
        const auto vault = vault::Vault::open(path("vault"), {SecureBuffer::copyOf(asBytes(m_password)), {}}).value();
        std::vector<Event> events;
        EXPECT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const vault::CustodyEvent& event) {
            const Json body = *parseJson(event.body, 1 << 20);
            events.push_back({body["action"], body["subject"], body["details"]});
            return true;
        }));
        return events;
    }
    /// The one event that this command adds.
    Event eventOf(const std::vector<std::string>& command) const
    {
        const size_t before = log().size();
        const CliResult done = cli(command);
        EXPECT_EQ(done.exitCode, 0) << command[0] << done.json << done.err;
        const std::vector<Event> after = log();
        EXPECT_EQ(after.size(), before + 1) << command[0];
        return after.back();
    }
    std::string idOf(const char* exhibit) const { return cli({"show", exhibit}).json["id"]; }
};

TEST_F(CustodyEvents, tellOfAllThatIsDoneWithEvidence)
{
    makeVaultOpenedByCode();
    ASSERT_EQ(log().size(), 1u);
    EXPECT_EQ(log()[0].action, "created");
    EXPECT_EQ(log()[0].details["signing_key_sha256"], m_fingerprint);

    const Event imported = eventOf({"import", writePicture("in/id.png"), "--as", "id"});
    EXPECT_EQ(imported.action, "imported");
    EXPECT_EQ(imported.subject, idOf("TC-1"));

    const Event linked = eventOf({"link", "https://pond.example/p"});
    EXPECT_EQ(linked.action, "linked");
    EXPECT_EQ(linked.subject, idOf("TC-2"));

    const Event derived = eventOf({"redact", "TC-1", "--out", path("out/c.png"), "--box", "1:0,0,40,40"});
    EXPECT_EQ(derived.action, "derived");
    EXPECT_EQ(derived.subject, idOf("TC-3"));
    EXPECT_EQ(derived.details["item"]["parent"]["item"], imported.subject);

    const Event extracted = eventOf({"extract", "TC-1", "original", "--out", path("out/id.png")});
    EXPECT_EQ(extracted.action, "extracted");
    EXPECT_EQ(extracted.subject, imported.subject);
    EXPECT_EQ(extracted.details["role"], "original");
    EXPECT_EQ(extracted.details["sha256"], imported.details["artifacts"][0]["sha256"]);

    const Event exported = eventOf({"export", "--out", path("out/b.zip"), "--no-report"});
    EXPECT_EQ(exported.action, "exported");
    EXPECT_EQ(exported.details["scope"], "all");

    const Event checked = eventOf({"check"});
    EXPECT_EQ(checked.action, "verified");
    EXPECT_EQ(checked.subject, "vault");
    EXPECT_EQ(checked.details["result"], "sound");

    const Event saved = eventOf({"backup", path("usb")});
    EXPECT_EQ(saved.action, "backed-up");
    EXPECT_EQ(saved.subject, "backup");

    const Event deleted = eventOf({"delete", "TC-2", "--yes", "--reason", "not mine"});
    EXPECT_EQ(deleted.action, "deleted");
    EXPECT_EQ(deleted.subject, linked.subject);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(CustodyEvents, tellOfEachChangeOfWhatOpensTheVault)
{
    makeVault();
    const auto expectKeys = [&](const Event& event, const char* action) {
        EXPECT_EQ(event.action, action);
        EXPECT_EQ(event.subject, "keys");
        EXPECT_GT(event.details["generation"].get<uint64_t>(), 1u) << action;
    };
    const std::string second = writeFile("second", "a second long password\n");
    expectKeys(eventOf({"slot", "add", "password", "--new-password-file", second, "--unlock-ms", "1"}), "slot-added");
    const Json slots = cli({"slot", "list"}).json["slots"];
    ASSERT_EQ(slots.size(), 3u);
    expectKeys(eventOf({"slot", "remove", slots.back()["id"]}), "slot-removed");
    expectKeys(eventOf({"rekey"}), "rekeyed");
    const size_t before = log().size();
    ASSERT_EQ(cli({"passwd", "--new-password-file", second}).exitCode, 0);
    m_password = "a second long password";
    EXPECT_EQ(log().size(), before + 1);
    expectKeys(log().back(), "password-changed");
}

} // namespace holdfast::test
