#include "core/vault/custody_heads.h"
#include "tests/ui/frame/locking_window.h"
#include "ui/frame/case_frame.h"

#include <QSemaphore>

namespace holdfast::ui {

/// A worker that a lock can't end: it hangs in the system, on a drive or a helper that never answers.
class HungWorker : public LockingWindow {
protected:
    HungWorker()
        : m_session(&m_window->caseFrame()->session())
    {
    }
    ~HungWorker() override
    {
        m_answer->release();
        m_window.reset();
        if (m_isReplaced)
            delete m_session; // the lock let it go, for the process's end to take
    }
    void hang()
    {
        m_session->workers().start([started = m_started, answer = m_answer] {
            started->release();
            answer->acquire();
        });
        ASSERT_TRUE(m_started->tryAcquire(1, 30000));
    }
    /// What would lie on the disk after the process's end.
    std::filesystem::path asLeft() const
    {
        const auto copy = folder() / "as left";
        std::filesystem::copy(vaultFolder(), copy);
        return copy;
    }
    static size_t countHeads(vault::Vault& vault)
    {
        const auto heads = vault::keptHeads(vault.state());
        EXPECT_TRUE(heads.has_value());
        return heads ? heads->size() : 0;
    }
    const std::shared_ptr<QSemaphore> m_started = std::make_shared<QSemaphore>();
    const std::shared_ptr<QSemaphore> m_answer = std::make_shared<QSemaphore>();
    Session* m_session;
};

TEST_F(HungWorker, keepsNoLockFromReplacingTheProcess)
{
    hang();
    m_window->lock();
    EXPECT_TRUE(m_window->isHidden()) << "before anything is waited for";
    ASSERT_TRUE(waitUntil([this] { return m_isReplaced; }));
    EXPECT_EQ(m_window->caseFrame(), nullptr);
    EXPECT_TRUE(vault::Vault::open(vaultFolder(), secret()).error().is(vault::errors::inUse))
        << "what hangs may still use the vault, which goes with the process only";
}

TEST_F(HungWorker, leavesASoundVaultWhoseLogIsSignedAtTheNextLock)
{
    addFile(m_session->vault(), "picture.png", 1);
    hang();
    m_window->lock();
    ASSERT_TRUE(waitUntil([this] { return m_isReplaced; }));
    const auto left = asLeft();
    {
        const auto opened = vault::Vault::open(left, secret());
        ASSERT_TRUE(opened) << opened.error().detail();
        EXPECT_EQ(*(*opened)->countItems(), 1u);
        const auto findings = (*opened)->check();
        ASSERT_TRUE(findings);
        EXPECT_TRUE(findings->empty()) << findings->front().subject << " " << findings->front().detail;
        EXPECT_EQ(countHeads(**opened), 0u) << "nobody signed the end of the log";
    }
    const auto again = vault::Vault::open(left, secret());
    ASSERT_TRUE(again);
    EXPECT_EQ(countHeads(**again), 1u);
}

} // namespace holdfast::ui
