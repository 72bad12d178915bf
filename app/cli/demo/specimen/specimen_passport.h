#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace holdfast::specimen {

/// Where the details lie that a copy should not give away, in pixels of passport().
struct PassportBoxes {
    QRect documentNumber;
    QRect birthDate;
    QRect machineReadable; ///< both lines
    std::vector<QRect> all() const { return {documentNumber, birthDate, machineReadable}; }
};

inline constexpr QSize passportSize{1200, 850}; ///< px

/// The data page of the specimen passport of ICAO Doc 9303 part 4 (Utopia, ERIKSSON ANNA MARIA), drawn by code:
/// nobody's document, with an abstract silhouette for a photograph. Precondition: a QGuiApplication exists, for the
/// fonts.
QImage drawPassport();
PassportBoxes passportBoxes();

} // namespace holdfast::specimen
