#include "ui/common/folder_questions.h"

namespace holdfast::ui {

QThreadPool& folderThreads()
{
    // Never taken down: that would wait for what does not answer.
    static QThreadPool* const threads = [] {
        constexpr int most = 32;
        auto* pool = new QThreadPool;
        pool->setMaxThreadCount(most);
        return pool;
    }();
    return *threads;
}

} // namespace holdfast::ui
