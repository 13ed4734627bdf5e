using Compliance.Findings;
using Compliance.Plans;

namespace Compliance.Benchmarks.Workload;

// figures.rules.yaml
internal sealed partial class HandWrittenChecker
{
    private void CheckFigures()
    {
        var figures = plan.Figures;
        var women = figures?.Balance?.Women?.Value;
        var men = figures?.Balance?.Men?.Value;
        if (women is not null && men is not null)
            Met("balance-is-stated");
        else
            MustOrShould("balance-is-stated", fourStepDuty, Duty, Outcome.NotShown, "It does not appear how many women and men there are.");
        Total(women, men, figures?.Balance?.Total?.Value);
        Even(women, men);
        Levels(figures?.Levels);
        AtLeast("women-are-leaders", "Women are among the leaders", "figures.leaders.women", figures?.Leaders?.Women, 2, "{0} of the leaders are women, fewer than 2.");
        AtLeast("men-take-leave", "Men take leave", "figures.parental leave.mens average weeks", figures?.ParentalLeave?.MensAverageWeeks, 14, "Men take {0} weeks, fewer than 14.");
        Share("few-are-temporary", figures?.Temporary, 15, "temporary");
        Share("few-work-part-time", figures?.PartTime, 25, "part-time");
    }

    private void Total(decimal? women, decimal? men, decimal? total)
    {
        if (total is null || women is null || men is null)
            DoesNotApply("parts-make-the-total");
        else if (women + men == total)
            Met("parts-make-the-total");
        else
            NotMet("parts-make-the-total", $"{Number(women)} women and {Number(men)} men do not make {Number(total)}.");
        if (total is null || headcount is null)
            DoesNotApply("total-is-the-headcount");
        else if (total == headcount)
            Met("total-is-the-headcount");
        else
            NotMet("total-is-the-headcount", $"The figures have {Number(total)} people, the employer {Number(headcount)}.");
    }

    private void Even(decimal? women, decimal? men)
    {
        if (women is null || men is null)
            DoesNotApply("balance-is-even");
        else if (100 * women / (women + men) is >= 40 and <= 60)
            Met("balance-is-even");
        else
            NotMet("balance-is-even", $"Of {Number(women)} women and {Number(men)} men one gender has less than 40 %.");
    }

    private void AtLeast(string rule, string title, string path, Quantity? figure, decimal least, string message)
    {
        if (figure is null)
            Open(rule, title, path);
        else if (figure.Value.Value >= least)
            Met(rule);
        else
            NotMet(rule, string.Format(System.Globalization.CultureInfo.InvariantCulture, message, Number(figure)));
    }

    private void Share(string rule, GenderFigure? figure, decimal most, string what)
    {
        if (figure?.Women is not { } women || figure.Men is not { } men || headcount is not { } all)
            DoesNotApply(rule);
        else if (100 * (women.Value + men.Value) / all <= most)
            Met(rule);
        else
            NotMet(rule, $"{Number(women.Value + men.Value)} of {Number(all)} {(what == "temporary" ? "are" : "work")} {what}, more than {Number(most)} %.");
    }

    private void Levels(IReadOnlyList<GenderFigure>? levels)
    {
        if (levels is not { Count: > 0 })
        {
            DoesNotApply("levels-make-the-headcount");
            DoesNotApply("level-has-women-and-men");
            return;
        }

        decimal? women = 0, men = 0;
        foreach (var level in levels)
        {
            women += level.Women?.Value;
            men += level.Men?.Value;
            var item = "figures.levels[" + level.Name + "]";
            if (level.Women?.Value <= 0 || level.Men?.Value <= 0)
                NotMet("level-has-women-and-men", $"Level \"{level.Name}\" has {Number(level.Women)} women and {Number(level.Men)} men.", item);
            else if (level.Women is null || level.Men is null)
                DoesNotApply("level-has-women-and-men", item);
            else
                Met("level-has-women-and-men", item);
        }

        if (women is null || men is null || headcount is null)
            DoesNotApply("levels-make-the-headcount");
        else if (women + men == headcount)
            Met("levels-make-the-headcount");
        else
            NotMet("levels-make-the-headcount", $"The levels have {Number(women)} women and {Number(men)} men, {Number(women + men)} in all, the employer {Number(headcount)}.");
    }
}
