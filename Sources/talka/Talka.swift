import Commands
import Foundation

/// The program: reads the command line, runs the command and ends with its exit code. Everything
/// it knows is in the rooms; here they are only joined.
@main
struct Talka {
  static func main() {
    let console = Console()
    exit(Int32(run(Array(CommandLine.arguments.dropFirst()), console).number))
  }

  private static func run(_ words: [String], _ console: Console) -> ExitCode {
    do throws(UsageError) {
      switch try CommandLineTool.talka.parse(words) {
      case .answer(let answer):
        console.write(CommandLineTool.talka.text(of: answer, width: console.width))
        return .done
      case .run(let invocation):
        return run(invocation, console)
      }
    } catch {
      console.complain(error.diagnostic)
      return .usage
    }
  }

  private static func run(_ invocation: Invocation, _ console: Console) -> ExitCode {
    let session = Session(invocation, console)
    do throws(Stop) {
      switch TalkaCommand(invocation) {
      case .demo: return try DemoRun(session).run()
      case .check: return try CheckRun(session).run()
      case .plan: return try PlanRun(session).run()
      case .share: return try ShareRun(session).run()
      case .appeal: return try AppealRun(session).run()
      case .brief: return try BriefRun(session).run()
      case .notes: return try NotesRun(session).run()
      case .thanks: return try ThanksRun(session).run()
      case .report: return try ReportRun(session).run()
      case .diff: return try DiffRun(session).run()
      case .picture: return try PictureRun(session).run()
      case .detect: return try DetectRun(session).run()
      case .foresee: return try ForeseeRun(session).run()
      case .replay: return try ReplayRun(session).run()
      case .importCase: return try ImportRun(session).run()
      case .export: return try ExportRun(session).run()
      case .log: return try LogRun(session).run()
      case .show: return try ShowRun(session).run()
      case .changes: return try ChangesRun(session).run()
      case .agenda: return try AgendaRun(session).run()
      case .verify: return try VerifyRun(session).run()
      case .receipt: return try ReceiptRun(session).run()
      case .backup: return try BackupRun(session).backUp()
      case .restore: return try BackupRun(session).restore()
      case .propose, .accept, .commit, .dispatch, .receive, .correct, .undo, .act, .user:
        return try DeedRun(session).run()
      case .intake: return try IntakeRun(session).run()
      case .explain: return try ExplainRun(session).run()
      case .doctor: return DoctorRun(session).run()
      }
    } catch {
      session.complain(error.diagnostics)
      return error.code
    }
  }
}
