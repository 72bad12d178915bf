#pragma once

#include "core/imaging/decode_client.h"
#include "core/vault/vault.h"
#include "ui/common/worker.h"

#include <QImage>
#include <functional>

namespace holdfast::ui {

/// At most 16 px a side of a picture: enough to tell items apart, too little to see anybody. Tall pictures give their
/// top.
QImage mosaicOf(const QImage& picture);

/// Pictures of items, decoded in holdfast-decode on a thread of their own. Nothing is written to disk and only mosaics
/// are kept.
class PictureSource {
public:
    explicit PictureSource(vault::Vault& vault);
    ~PictureSource();

    /// Whether an item has a picture to show at all; link-only items never have.
    static const vault::Artifact* pictureOf(const vault::Item& item);
    /// That picture and then, of a page, the frames of its films and of its players.
    static std::vector<vault::Artifact> picturesOf(const vault::Item& item);

    /// A mosaic of the item's picture; a null image when it has none or it can't be decoded.
    void mosaic(const vault::Item& item, QObject* context, std::function<void(QImage)> done);
    void mosaicOfPart(const vault::Artifact& part, QObject* context, std::function<void(QImage)> done);
    /// The picture itself, at most `width` px wide, to be shown at once: the log knows of it before. view.not-logged.
    void picture(const vault::Item& item, int width, QObject* context, std::function<void(Result<QImage>)> done);
    /// One of its pictures.
    void pictureOfPart(const vault::Item& item, const vault::Artifact& part, int width, QObject* context,
        std::function<void(Result<QImage>)> done);
    /// Anything else that needs the decode helper.
    template <class Work, class Done>
    void withDecoder(QObject* context, Work work, Done done)
    {
        runInBackground(
            m_lane, context, [this, work = std::move(work)]() mutable { return call(work); }, std::move(done));
    }
    CancelFlag cancelFlag() const { return m_cancel; }
    void endAll();
    bool waitForEnd(int milliseconds) { return m_lane.waitForDone(milliseconds); }

private:
    Result<imaging::DecodeClient*> decoder(); ///< on the lane only
    Result<QImage> decode(const vault::Artifact& artifact, double dotsPerInch);
    template <class Work>
    auto call(Work& work) -> std::invoke_result_t<Work&, imaging::DecodeClient&>
    {
        auto client = decoder();
        if (!client)
            return fail(client.error());
        auto result = work(**client);
        if (!result)
            forgetDecoderAfter(result.error());
        return result;
    }
    void forgetDecoderAfter(const Error& error);

    vault::Vault& m_vault;
    std::unique_ptr<imaging::DecodeClient> m_decoder; // used on the lane only
    CancelFlag m_cancel;
    QThreadPool m_lane; // last: waits for its work before the rest goes
};

} // namespace holdfast::ui
