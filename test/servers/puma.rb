# frozen_string_literal: true

environment "production"
rackup File.join(__dir__, "config.ru")
bind "tcp://127.0.0.1:0"
threads 4, 4
worker_check_interval 1
# Without it a server that is told to end waits for what its guests are at.
force_shutdown_after :immediately
