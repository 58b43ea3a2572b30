require "matrix"
m = Matrix[[1, 2], [3, 4]]
v = Vector[1, 1]
puts m.determinant, (m * v).inspect, m.transpose, (m * m).to_a.inspect, Matrix.identity(2) == Matrix[[1, 0], [0, 1]], m.inverse.inspect
m.to_a
