// The smallest Qt program with a window: what a start costs before anything of ours. Says when its first paint was done, on the
// clock that all processes share, and leaves.
#include <QApplication>
#include <QMainWindow>
#include <QPaintEvent>

#include <chrono>
#include <cstdio>

namespace {

class EmptyWindow final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QMetaObject::invokeMethod(
            this,
            [] {
                const auto stamp = std::chrono::steady_clock::now().time_since_epoch();
                std::printf("first paint at monotonic ns: %lld\n",
                            static_cast<long long>(std::chrono::nanoseconds(stamp).count()));
                QCoreApplication::quit();
            },
            Qt::QueuedConnection);
    }
};

}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
