using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>Damaged documents are refused or read, never a fault; what is read still keeps its promises.</summary>
public sealed class FuzzTests
{
    private const string Noise = "\0\u200B|*#-+()⁽¹⁾.;:,/0123456789 \n\tIVXabAB\uD800ủệ️";

    private static readonly string[] Texts = [.. Directory.GetFiles(TestDocuments.Path(""), "*.txt").Select(File.ReadAllText)];
    private static readonly byte[] Docx = WordDocument.OfLines(Texts[0]).Bytes();

    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(25);

    [Fact]
    public void Truncated_texts_are_read_or_refused() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNegativeInt, NonNegativeInt, NonNegativeInt)>(),
            cut =>
            {
                var text = Texts[cut.Item1.Get % Texts.Length];
                var start = cut.Item2.Get * 131 % text.Length;
                Check(text.Substring(start, cut.Item3.Get * 373 % (text.Length - start)));
            }).Check(Few);

    [Fact]
    public void Mutated_texts_are_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(NonNegativeInt, int[])>(), change => Check(Mutated(Texts[change.Item1.Get % Texts.Length], change.Item2))).Check(Few);

    [Fact]
    public void Any_words_are_read_or_refused() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => Check(text ?? "")).Check(Few);

    [Fact]
    public void Mutated_files_are_read_or_refused() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNegativeInt, int[])>(),
            change =>
            {
                var bytes = Docx[..(Docx.Length - (change.Item1.Get % 50 == 0 ? 0 : change.Item1.Get % 40))];
                foreach (var at in change.Item2)
                {
                    bytes[(int)((uint)at * 2654435761 % (uint)bytes.Length)] ^= (byte)(at | 1);
                }

                Checked(TestDocuments.Compiler.Compile("a.docx", bytes));
                Checked(TestDocuments.Compiler.Compile("a.txt", bytes));
            }).Check(Few);

    [Theory]
    [InlineData("(", 40_000)]
    [InlineData("a ", 40_000)]
    [InlineData("- ", 40_000)]
    [InlineData("1. \n", 20_000)]
    [InlineData("các sở, ", 8_000)]
    [InlineData("phối hợp Công an tỉnh, ", 4_000)]
    [InlineData("tổ chức; ", 20_000)]
    [InlineData("a\n", 40_000)]
    [InlineData("TT\nNội dung\nThời gian\n", 8_000)]
    [InlineData("Trưởng ban: ", 8_000)]
    public void What_repeats_without_end_is_read_or_refused(string piece, int times) =>
        Check("KẾ HOẠCH\nI. NHIỆM VỤ\n1. Công an tỉnh tổ chức " + string.Concat(Enumerable.Repeat(piece, times)));

    private static string Mutated(string text, int[] places)
    {
        var letters = text.ToCharArray();
        foreach (var place in places)
        {
            letters[(int)((uint)place * 2654435761 % (uint)letters.Length)] = Noise[(int)((uint)place % (uint)Noise.Length)];
        }

        return new string(letters);
    }

    private static void Check(string text) => Checked(TestDocuments.Compiler.CompileText(text));

    private static void Checked(Kernel.Result<PlanProposal> result)
    {
        if (!result.IsRefused)
        {
            Invariants.SpansSayTheirWords(result.Value);
        }
    }
}
