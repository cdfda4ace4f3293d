example = Example
