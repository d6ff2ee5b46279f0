using BmnnHierarchy.Host.Commands;

return await CommandLine.InvokeAsync(args);
