#include "ui/frame/system_watch.h"

#import <AppKit/AppKit.h>

namespace holdfast::ui {

namespace {

class WorkspaceWatch final : public SystemWatch {
public:
    explicit WorkspaceWatch(QObject* parent)
        : SystemWatch(parent)
    {
        NSNotificationCenter* workspace = [[NSWorkspace sharedWorkspace] notificationCenter];
        for (NSNotificationName name in @[
                 NSWorkspaceWillSleepNotification, NSWorkspaceScreensDidSleepNotification,
                 NSWorkspaceSessionDidResignActiveNotification
             ])
            listen(workspace, name);
        listen([NSDistributedNotificationCenter defaultCenter], @"com.apple.screenIsLocked");
    }
    ~WorkspaceWatch() override
    {
        for (const auto& [center, token] : m_tokens)
            [center removeObserver:token];
    }

private:
    void listen(NSNotificationCenter* center, NSNotificationName name)
    {
        id token = [center addObserverForName:name
                                       object:nil
                                        queue:[NSOperationQueue mainQueue]
                                   usingBlock:^(NSNotification*) {
                                       Q_EMIT lockNeeded();
                                   }];
        m_tokens.push_back({center, token});
    }
    std::vector<std::pair<NSNotificationCenter*, id>> m_tokens;
};

} // namespace

SystemWatch* SystemWatch::start(QObject* parent)
{
    return new WorkspaceWatch(parent);
}

} // namespace holdfast::ui
