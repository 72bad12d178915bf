// As in face_detector.cpp: neither BLAS nor LAPACK.
#include <dlib/test_for_odr_violations.h>
#undef DLIB_USE_BLAS
#undef DLIB_USE_LAPACK
#include <dlib/image_processing/frontal_face_detector.h>

#include <fstream>

/// Writes what dlib's headers carry of its face detector, unpacked, to the file named.
int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    std::ofstream file(argv[1], std::ios::binary);
    file << dlib::get_serialized_frontal_faces();
    file.close();
    return file ? 0 : 1;
}
