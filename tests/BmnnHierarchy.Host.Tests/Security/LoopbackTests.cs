using System.Net;
using BmnnHierarchy.Host.Commands;
using BmnnHierarchy.Host.Security;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Host.Tests.Security;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5298")]
    [InlineData("http://localhost:5298;http://[::1]:5298")]
    [InlineData("https://LOCALHOST:443")]
    [InlineData("http://127.8.8.8:1")]
    public void Addresses_of_this_machine_alone_are_accepted(string urls) =>
        LoopbackOnly.FirstOutside(LoopbackOnly.Split(urls)).ShouldBeNull();

    [Theory]
    [InlineData("http://0.0.0.0:5298")]
    [InlineData("http://*:5298")]
    [InlineData("http://+:5298")]
    [InlineData("http://[::]:5298")]
    [InlineData("http://192.168.1.2:5298")]
    [InlineData("http://bmnn.haiphong.gov.vn:80")]
    [InlineData("http://localhost.example:80")]
    [InlineData("http://unix:/tmp/socket")]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:5298;http://0.0.0.0:5299")]
    public void Any_other_address_is_named(string urls) =>
        LoopbackOnly.FirstOutside(LoopbackOnly.Split(urls)).ShouldBe(urls.Split(';')[^1]);

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.7", false)]
    public async Task The_gate_lets_this_machine_in_only(string remote, bool entered)
    {
        var reached = false;
        var gate = new LoopbackGate(_ =>
        {
            reached = true;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(remote) } };

        await gate.InvokeAsync(context);

        reached.ShouldBe(entered);
        context.Response.StatusCode.ShouldBe(entered ? 200 : 403);
    }
}
