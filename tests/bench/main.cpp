#include "tests/bench/bench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTextStream>

#include <utility>

using namespace senderdesk::bench;
using namespace Qt::StringLiterals;

namespace {

// The list to extend.
constexpr std::pair<const char *, QList<Measure> (*)()> subjects[] = {
    {"decode", decodeMeasures}, {"model", modelMeasures}, {"chart", chartMeasures},
    {"start", startMeasures},   {"sweep", sweepMeasures},
};

bool quick = false;

QJsonObject asJson(const QString &subject, const Measure &measure)
{
    QJsonObject row{{u"subject"_s, subject}, {u"name"_s, measure.name}, {u"unit"_s, measure.unit}, {u"ours"_s, measure.ours}};
    if (measure.peer > 0)
        row.insert(u"peer"_s, measure.peer);
    if (measure.ratio > 0)
        row.insert(u"ratio"_s, measure.ratio);
    if (measure.target > 0) {
        row.insert(measure.atLeast ? u"atLeast"_s : u"atMost"_s, measure.target);
        row.insert(u"isMet"_s, measure.isMet());
    }
    if (!measure.note.isEmpty())
        row.insert(u"note"_s, measure.note);
    return row;
}

QString asLine(const Measure &measure)
{
    const auto figure = [](double value, const QString &unit = {}) {
        return value > 0 ? QString::number(value, 'f', value < 10 ? 2 : 1) + unit : QString();
    };
    const QString bound = measure.target > 0 ? (measure.atLeast ? u"≥ "_s : u"≤ "_s) + figure(measure.target) : QString();
    return measure.name.leftJustified(46) + figure(measure.ours, u' ' + measure.unit).rightJustified(12)
           + figure(measure.peer, u' ' + measure.unit).rightJustified(12) + figure(measure.ratio, u" ×"_s).rightJustified(9)
           + bound.rightJustified(9)
           + (measure.target <= 0 ? u"      "_s
              : measure.isMet()   ? u"  met "_s
                                  : u"  MISS"_s)
           + (measure.note.isEmpty() ? QString() : u"  "_s + measure.note);
}

}

bool senderdesk::bench::isQuick()
{
    return quick;
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"quick"_s, u"Small amounts, to see that it runs."_s},
         {u"json"_s, u"Where to write the figures."_s, u"file"_s, QApplication::applicationDirPath() + u"/bench.json"_s}});
    parser.addPositionalArgument(u"subject"_s, u"Which to measure; all if none is named."_s, u"[subject …]"_s);
    parser.process(application);
    quick = parser.isSet(u"quick"_s);
    const QStringList wanted = parser.positionalArguments();

    QTextStream out(stdout);
    out << QString().leftJustified(46) << u"ours"_s.rightJustified(12) << u"peer"_s.rightJustified(12)
        << u"ratio"_s.rightJustified(9) << u"target"_s.rightJustified(9) << Qt::endl;
    QJsonArray rows;
    for (const auto &[name, measures] : subjects) {
        const QString subject = QString::fromLatin1(name);
        if (!wanted.isEmpty() && !wanted.contains(subject))
            continue;
        for (const Measure &measure : measures()) {
            out << asLine(measure) << Qt::endl;
            rows.append(asJson(subject, measure));
        }
    }
    QFile file(parser.value(u"json"_s));
    const QJsonObject document{{u"measures"_s, rows},
                               {u"quick"_s, quick},
                               {u"qt"_s, QString::fromLatin1(qVersion())},
                               {u"platform"_s, QApplication::platformName()},
                               {u"system"_s, QSysInfo::prettyProductName()}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0) {
        QTextStream(stderr) << file.fileName() << ": " << file.errorString() << Qt::endl;
        return 1;
    }
    return 0;
}
