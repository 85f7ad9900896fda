#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>

#include <cstdint>
#include <iostream>

// A main for a fuzz target without libFuzzer, so that every compiler and sanitizer runs it: each file of the folders given, then
// 2,000 mutations of them, always the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

constexpr int mutations = 2000;

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
}

QByteArray mutated(QByteArray input, const QList<QByteArray> &corpus, QRandomGenerator &random)
{
    const auto below = [&](qsizetype end) { return end > 0 ? random.bounded(int(end)) : 0; };
    const QByteArray &other = corpus[below(corpus.size())];
    for (int left = 1 + below(4); left > 0; --left) {
        const int at = below(input.size());
        switch (below(7)) {
        case 0: // a bit
            if (!input.isEmpty())
                input[at] = char(input[at] ^ (1 << below(8)));
            break;
        case 1: // a byte
            input.insert(at, char(below(256)));
            break;
        case 2: // less
            input.remove(at, 1 + below(8));
            break;
        case 3: // cut
            input.truncate(at);
            break;
        case 4: // a piece of itself again
            input.insert(below(input.size()), input.mid(at, 1 + below(40)));
            break;
        case 5: // a piece of another
            input.insert(at, other.mid(below(other.size()), 1 + below(40)));
            break;
        case 6: // a character that means something
            input.insert(at, "{}[]\",:<>/&;\\u0e-."[below(18)]);
            break;
        }
    }
    return input;
}

}

int main(int argc, char **argv)
{
    QStringList paths;
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QString::fromLocal8Bit(argv[i]), QDir::Files);
        while (files.hasNext())
            paths << files.next();
    }
    paths.sort();
    QList<QByteArray> corpus;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            std::cerr << path.toStdString() << ": " << file.errorString().toStdString() << std::endl;
            return 2;
        }
        corpus << file.readAll();
        run(corpus.constLast());
    }
    if (corpus.isEmpty()) {
        std::cerr << "no inputs" << std::endl;
        return 2;
    }
    QRandomGenerator random(1);
    for (int i = 0; i < mutations; ++i)
        run(mutated(corpus[i % corpus.size()], corpus, random));
    std::cout << corpus.size() << " inputs and " << mutations << " mutations" << std::endl;
    return 0;
}
