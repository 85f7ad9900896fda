"""Each lint is fed what it must refuse and what it must let pass: a lint that cannot fail guards nothing."""
import os
import subprocess
import tempfile
import unittest

import arrows
import calls
import formatting
import leftovers
import shape
import symbols
import tree
import translations
import versions


class Tree(unittest.TestCase):
    def test_comments_and_literals_are_blanked_and_lines_kept(self):
        code = tree.code_only('a; // x(\n/* y(\n */ "z(\\"" R"(w(")" u\'"\' 1\'000 b;')
        self.assertEqual(code.count("\n"), 2)
        self.assertEqual(code.split(), ["a;", "1'000", "b;"])

    def test_includes_survive_where_only_comments_go(self):
        self.assertEqual(tree.without_comments('#include "a/b.h" // c').strip(), '#include "a/b.h"')

    def test_a_finding_names_file_line_and_text(self):
        self.assertEqual(tree.finding("a.cpp", "x\n  y();\n", 5, "bad"), "a.cpp:2: bad: y();")


class Arrows(unittest.TestCase):
    table = arrows.table("core:\ndomain: core\nui: domain core\n")

    def found(self, path, include):
        return arrows.check({path: f"#include {include}\n"}, self.table, {"QWidget"})

    def test_wrong_ways_are_found(self):
        for path, include in [("app/core/a.cpp", '"domain/x.h"'), ("app/domain/a.h", '"ui/shell/x.h"'), ("app/core/a.h", "<QWidget>"),
                              ("app/core/a.h", "<QtWidgets/QLabel>"), ("ui/panes/a.cpp", '"tests/support/x.h"'),
                              ("ui/a.cpp", '"net/client.h"'), ("app/core/a.cpp", '"x.h"'), ("app/core/a.cpp", '"../ui/x.h"')]:
            with self.subTest(path=path, include=include):
                self.assertEqual(len(self.found(path, include)), 1)

    def test_allowed_ways_are_not(self):
        for path, include in [("app/domain/a.cpp", '"core/x.h"'), ("app/core/a.cpp", '"core/x.h"'), ("ui/shell/a.cpp", '"ui/text/x.h"'),
                              ("ui/a.cpp", "<QWidget>"), ("app/main.cpp", '"net/client.h"'), ("app/core/a.cpp", '"a.moc"')]:
            with self.subTest(path=path, include=include):
                self.assertEqual(self.found(path, include), [])

    def test_a_comment_is_no_include(self):
        self.assertEqual(arrows.check({"app/core/a.h": '/*\n#include "ui/x.h"\n*/'}, self.table), [])

    def test_the_table_goes_from_bottom_to_top(self):
        with self.assertRaises(SystemExit):
            arrows.table("core: domain\ndomain:\n")


class Calls(unittest.TestCase):
    def found(self, text, path="ui/shell/a.cpp", header=""):
        return calls.check({path: text, path.replace(".cpp", ".h"): header})

    def test_forbidden_calls_are_found(self):
        for text in ["QEventLoop loop;", "QCoreApplication::processEvents ();", "connect(a, SIGNAL(b()), c, SLOT(d()));",
                     "QMessageBox::warning(this, a, b);", "QFileDialog::getSaveFileName(this);", "auto &x = Things::instance();",
                     "request.setTransferTimeout(5);", "QThread::msleep(5);", "std::this_thread::sleep_for(5ms);", "usleep(5);",
                     "QTest::qWait(5);", "co_await x;", "qrand();", "std::rand();", "try { a(); } catch (...) {}",
                     "disconnect(reply, nullptr, nullptr, nullptr);", "QObject::disconnect(\n  reply, nullptr,\n  nullptr, nullptr);",
                     "reply->disconnect();", "reply->ignoreSslErrors();", "job.setInsecureFallback(true);", "QNetworkAccessManager m;",
                     "dialog.exec();", "menu->exec(at);", "exec();", "QMenu::exec(a, b);", "dialog().exec();", "QDialog(this).exec();"]:
            with self.subTest(text=text):
                self.assertTrue(self.found(text))

    def test_what_only_looks_alike_is_not(self):
        for text in ["// dialog.exec();", 'tr("SIGNAL(x) exec()");', "execute();", "app.processEventsLater();", "catch (const Fault &) {}",
                     "disconnect(a, &A::b, this, nullptr);", "scope.sender();", "QTest::qWaitFor(f);", "QEventLoopLocker l;",
                     "QSqlQuery query(db); query.exec();", "QSqlQuery(db).exec(text);", "asleep(5);", "operand(5);"]:
            with self.subTest(text=text):
                self.assertEqual(self.found(text), [])

    def test_a_member_query_is_known_from_the_header(self):
        self.assertEqual(self.found("m_add.exec();", "app/store/a.cpp", "QSqlQuery m_add;"), [])
        self.assertTrue(self.found("m_add.exec();", "app/store/a.cpp", "QDialog m_add;"))

    def test_only_main_and_tests_start_the_application(self):
        text = "QApplication app(argc, argv);\nreturn app.exec();"
        self.assertEqual(self.found(text, "app/main.cpp"), [])
        self.assertEqual(self.found("return QCoreApplication::exec();", "app/main.cpp"), [])
        self.assertTrue(self.found(text, "ui/shell/a.cpp"))

    def test_a_raw_literal_hides_its_text_only(self):
        self.assertEqual(len(self.found('auto a = R"(QEventLoop)"; QEventLoop b;')), 1)


class Symbols(unittest.TestCase):
    def test_sender_is_told_apart_by_type(self):
        snippet = ("struct QObject { QObject *sender() const; }; struct Scope { int sender() const; };"
                   "int a(Scope s) { return s.sender(); }\n"
                   "#ifdef BAD\nQObject *b(QObject *o) { return o->sender(); }\n#endif\n")
        with tempfile.TemporaryDirectory() as folder:
            source, target = os.path.join(folder, "a.cpp"), os.path.join(folder, "a.o")
            with open(source, "w", encoding="utf-8") as file:
                file.write(snippet)
            for flags, wanted in (["-DBAD"], 1), ([], 0):
                subprocess.run(["c++", "-c", *flags, source, "-o", target], check=True)
                nm = subprocess.run(["nm", "-ACu", target], capture_output=True, text=True, check=True)
                self.assertEqual(len(symbols.check(nm.stdout)), wanted)


class Shape(unittest.TestCase):
    def test_long_files_are_found(self):
        self.assertEqual(len(shape.too_long({"a.cpp": 501, "b.cpp": 500, "c.md": 900})), 1)

    def test_missing_short_and_long_readmes_are_found(self):
        files = {"app/core/a.cpp": 1, "app/README.md": 9, "ui/panes/queue/a.cpp": 1, "ui/README.md": 26, "ui/panes/README.md": 12}
        self.assertEqual([line.split(":")[0] for line in shape.readmes(files)], ["app/README.md", "app/core/README.md", "ui/README.md"])


class Leftovers(unittest.TestCase):
    def test_words_and_paths_are_found(self):
        for text in ["// TO" "DO later", "FIX" "ME", "x = '/ho" "me/me/x'", "cd /wo" "rk/main", "see /ro" "ot", '"C:\\Us' 'ers\\x"']:
            with self.subTest(text=text):
                self.assertEqual(len(leftovers.check({"a": text})), 1)

    def test_other_words_are_not(self):
        for text in ["a mastodon", "home/work", "/api/v1.1/work/", "<a>/home", "${HOME}/work/x", "rootless /root-level", "/usr/bin/senderdesk"]:
            with self.subTest(text=text):
                self.assertEqual(leftovers.check({"a": text}), [])


class Formatting(unittest.TestCase):
    def test_a_badly_laid_out_file_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in ("bad.cpp", "int  a( ){return 1;}\n"), ("good.cpp", "int a;\n"):
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
            self.assertTrue(formatting.check(folder, ["bad.cpp"]))
            self.assertEqual(formatting.check(folder, ["good.cpp"]), [])


class Versions(unittest.TestCase):
    good = dict(zip(versions.PLACES, ["project(senderdesk VERSION 1.2.3 X)", "# C\n\n## 1.2.3 (x)\n## 1.0\n", '<release version="1.2.3" />']))

    def test_equal_versions_pass(self):
        self.assertEqual(versions.check(self.good), [])

    def test_another_or_missing_version_is_found(self):
        self.assertEqual(len(versions.check(self.good | {"CHANGELOG.md": "## 1.2.4\n"})), 1)
        self.assertEqual(len(versions.check(self.good | {"CHANGELOG.md": ""})), 1)


class Translations(unittest.TestCase):
    ts = "<context><name>A</name><message><source>x</source><translation>y</translation></message></context>"

    def test_an_unfinished_text_is_found(self):
        self.assertEqual(len(translations.unfinished("a.ts", '<translation type="unfinished"></translation>')), 1)
        self.assertEqual(len(translations.unfinished("a.ts", "<numerusform></numerusform>")), 1)
        self.assertEqual(translations.unfinished("a.ts", self.ts), [])

    def test_a_text_that_only_one_side_has_is_found(self):
        kept = translations.texts(self.ts)
        self.assertEqual(kept, {("A", "x")})
        self.assertEqual(len(translations.differences("a.ts", kept, {("A", "z")})), 2)
        self.assertEqual(translations.differences("a.ts", kept, kept), [])


if __name__ == "__main__":
    unittest.main()
