using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Serving;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Layout;

/// <summary>
/// A page about one unit. It asks the policy before it loads anything; whoever may not see the unit gets the refusal with
/// status 403, and an unknown unit is 404.
/// </summary>
public abstract class UnitPage : ComponentBase
{
    [Parameter]
    public string Code { get; set; } = "";

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [Inject]
    public ICallerContext Callers { get; set; } = null!;

    [Inject]
    public IAccessPolicy Policy { get; set; } = null!;

    [Inject]
    public IUnitDirectory Directory { get; set; } = null!;

    [Inject]
    public TimeProvider Time { get; set; } = null!;

    [Inject]
    public NavigationManager Navigation { get; set; } = null!;

    protected Gate Gate { get; private set; } = Gate.NotFound;

    protected IUnitTree Tree => Directory.Current;

    protected Unit Unit => Gate.Unit ?? throw new InvalidOperationException("The gate is not open.");

    protected DateOnly Today => VietnamTime.Today(Time);

    protected CancellationToken Aborted => Context.RequestAborted;

    /// <summary>What the page needs on its unit.</summary>
    protected abstract Permission Needed { get; }

    /// <summary>Loads the page's model; runs only when the gate is open.</summary>
    protected abstract Task LoadAsync();

    /// <summary>Loads before the component begins its life: otherwise it would be drawn a first time while the model is on its way.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await OpenAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task OpenAsync()
    {
        Gate = Decide();
        if (Gate.IsOpen)
        {
            await LoadAsync();
        }

        Context.Response.StatusCode = Gate.Answer switch
        {
            GateAnswer.NotFound => StatusCodes.Status404NotFound,
            GateAnswer.Refused => StatusCodes.Status403Forbidden,
            _ => Context.Response.StatusCode,
        };
    }

    protected bool May(Permission permission) => Gate.Unit is { } unit && May(permission, unit.Key);

    protected bool May(Permission permission, UnitKey unit) =>
        Callers.Current is { } caller && Policy.Allows(caller, permission, unit);

    protected void TurnAway(Refusal? refusal) => Gate = Gate.Refused(Gate.Unit, refusal);

    protected void SayNotFound() => Gate = Gate.NotFound;

    protected void GoTo(string address) => SeeOther.From(Context, Navigation, address);

    private Gate Decide()
    {
        if (!UnitKey.TryFromCode(Code, out var key) || Tree.Find(key) is not { } unit)
        {
            return Gate.NotFound;
        }

        return May(Needed, key) ? Gate.Open(unit) : Gate.Refused(unit);
    }
}
