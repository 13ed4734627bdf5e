namespace Compliance.Tests.House;

public class GeneratedFileTests
{
    [Fact]
    public void The_vocabulary_of_the_plan_model_is_up_to_date() =>
        Repository.Approve("src/Compliance/Plans/PlanVocabulary.g.cs", new VocabularyGenerator().Vocabulary());

    [Fact]
    public void The_words_of_the_plan_model_are_up_to_date() =>
        Repository.Approve("src/Compliance/Plans/PlanWords.g.cs", new VocabularyGenerator().Words());

    [Fact]
    public void The_shapes_of_the_plan_model_are_up_to_date() =>
        Repository.Approve("src/Compliance/Plans/PlanModel.g.cs", new VocabularyGenerator().Model());
}
