#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <algorithm>
#include <concepts>

// The frame of the measures (README.md in this folder). Each file gives the rows of its subject; main.cpp names them.
namespace senderdesk::bench {

// A row of the table. With a target, either the ratio or, where there is no peer, ours is held against it.
struct Measure
{
    QString name;
    QString unit;        // of ours and peer: "ms", "MB"
    double ours = 0;     // median
    double peer = 0;     // median of the peer in the same run, 0 if there is none
    double ratio = 0;    // peer / ours for times: how many times faster; 0 if there is none
    double target = 0;   // 0 if there is none
    bool atLeast = true; // the target is a lower bound, else an upper one
    QString note;

    [[nodiscard]] double held() const { return ratio > 0 ? ratio : ours; }
    [[nodiscard]] bool isMet() const { return target <= 0 || (atLeast ? held() >= target : held() <= target); }
};

// A smoke run: small amounts and few repetitions, whose figures mean nothing.
[[nodiscard]] bool isQuick();

// ---- the subjects, one file each; add yours here and to the list in main.cpp ----
QList<Measure> decodeMeasures();
QList<Measure> startMeasures();
QList<Measure> modelMeasures();
QList<Measure> chartMeasures();
QList<Measure> sweepMeasures();

// ---- measuring ----

[[nodiscard]] inline double median(QList<double> values)
{
    std::ranges::sort(values);
    const qsizetype middle = values.size() / 2;
    return values.isEmpty() ? 0 : values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

[[nodiscard]] inline double millisecondsOf(std::invocable auto &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Medians
{
    double ours = 0;
    double peer = 0;
};

// Ours and the peer by turns, so that whatever else the machine does hits both. Each is called once beforehand. Both give the
// milliseconds of their own part that counts.
template<std::invocable Ours, std::invocable Peer>
[[nodiscard]] Medians interleaved(int runs, Ours ours, Peer peer)
{
    QList<double> oursTook;
    QList<double> peerTook;
    ours();
    peer();
    for (int i = 0; i < runs; ++i) {
        oursTook << ours();
        peerTook << peer();
    }
    return {median(oursTook), median(peerTook)};
}

}
