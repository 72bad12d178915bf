#include "ui/firstrun/print_code.h"

#include "ui/firstrun/qr_code_view.h"
#include "ui/firstrun/recovery_code_view.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <memory>

namespace holdfast::ui {

void printRecoveryCode(QWidget* parent, const RecoveryCodeView& code, std::function<void()> failed)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        failed(); // a dialog with an empty list of printers would end in nothing
        return;
    }
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QStringLiteral("Holdfast")); // what the printer's queue shows
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Printing to a file would leave the code on the disk in plain text.
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    QObject::connect(dialog, qOverload<>(&QDialog::accepted), &code, [printer, &code, failed = std::move(failed)] {
        QPainter painter;
        if (!painter.begin(printer.get())) {
            failed();
            return;
        }
        paintRecoverySheet(painter, painter.viewport(), printer->resolution() / 72.0, code);
    });
    QObject::connect(dialog, &QObject::destroyed, qApp, [printer] {});
    dialog->open();
}

void paintRecoverySheet(QPainter& painter, const QRectF& page, double dot, const RecoveryCodeView& code)
{
    QFont words(QStringLiteral("sans-serif"), 12);
    QFont letters(QStringLiteral("monospace"), 16);
    letters.setStyleHint(QFont::Monospace);
    painter.setFont(words);
    painter.drawText(QRectF(0, 0, page.width(), 60 * dot), Qt::TextWordWrap,
        QCoreApplication::translate("PrintedCode", "Recovery code. Keep this sheet where nobody would look."));
    code.forEachGroup([&](int number, const QString& group) {
        const QPointF at(((number - 1) % 4) * 120 * dot, (90 + ((number - 1) / 4) * 36) * dot);
        painter.setFont(words);
        painter.drawText(at, QString::number(number));
        painter.setFont(letters);
        painter.drawText(at + QPointF(24 * dot, 0), group);
    });
    const auto qr = crypto::QrCode::of(code.code());
    if (!qr)
        return; // the groups are the whole code
    painter.setFont(words);
    painter.drawText(QRectF(0, 160 * dot, page.width(), 40 * dot), Qt::TextWordWrap,
        QCoreApplication::translate("PrintedCode", "The same code as a QR code:"));
    constexpr double squareDots = 6; // a code of 25 squares is 5 cm wide
    paintQrCode(painter, QPointF(0, 200 * dot).toPoint(), *qr, static_cast<int>(squareDots * dot));
}

} // namespace holdfast::ui
